using System.Collections.Immutable;
using AssetGraph.GraphQL.Language;
using AssetGraph.GraphQL.Types;

namespace AssetGraph.GraphQL.Validation;

/// <summary>Walks definitions and extensions of the type system, also where they stand wrongly in an executable document.</summary>
internal sealed partial class DocumentWalker
{
    private void WalkTypeSystem(DefinitionNode definition)
    {
        switch (definition)
        {
            case SchemaDefinitionNode schema:
                WalkDirectives(schema, schema.Directives, DirectiveLocations.Schema);
                WalkOperationTypes(schema.OperationTypes);
                break;
            case SchemaExtensionNode schema:
                WalkDirectives(schema, schema.Directives, DirectiveLocations.Schema);
                WalkOperationTypes(schema.OperationTypes);
                break;
            case DirectiveDefinitionNode directive:
                WalkDirectives(directive, directive.Directives, DirectiveLocations.DirectiveDefinition);
                WalkInputValues(directive.Arguments, DirectiveLocations.ArgumentDefinition);
                break;
            case TypeDefinitionNode type:
                WalkTypeDefinition(type, type.Directives);
                break;
            case TypeExtensionNode type:
                WalkTypeDefinition(type, type.Directives);
                break;
        }
    }

    private void WalkTypeDefinition(DefinitionNode node, ImmutableArray<DirectiveNode> directives)
    {
        switch (node)
        {
            case ScalarTypeDefinitionNode or ScalarTypeExtensionNode:
                WalkDirectives(node, directives, DirectiveLocations.Scalar);
                break;
            case ObjectTypeDefinitionNode type:
                WalkComplex(node, directives, DirectiveLocations.Object, type.Interfaces, type.Fields);
                break;
            case ObjectTypeExtensionNode type:
                WalkComplex(node, directives, DirectiveLocations.Object, type.Interfaces, type.Fields);
                break;
            case InterfaceTypeDefinitionNode type:
                WalkComplex(node, directives, DirectiveLocations.Interface, type.Interfaces, type.Fields);
                break;
            case InterfaceTypeExtensionNode type:
                WalkComplex(node, directives, DirectiveLocations.Interface, type.Interfaces, type.Fields);
                break;
            case UnionTypeDefinitionNode type:
                WalkUnion(node, directives, type.Types);
                break;
            case UnionTypeExtensionNode type:
                WalkUnion(node, directives, type.Types);
                break;
            case EnumTypeDefinitionNode type:
                WalkEnum(node, directives, type.Values);
                break;
            case EnumTypeExtensionNode type:
                WalkEnum(node, directives, type.Values);
                break;
            case InputObjectTypeDefinitionNode type:
                WalkDirectives(node, directives, DirectiveLocations.InputObject);
                WalkInputValues(type.Fields, DirectiveLocations.InputFieldDefinition);
                break;
            case InputObjectTypeExtensionNode type:
                WalkDirectives(node, directives, DirectiveLocations.InputObject);
                WalkInputValues(type.Fields, DirectiveLocations.InputFieldDefinition);
                break;
        }
    }

    private void WalkOperationTypes(ImmutableArray<OperationTypeDefinitionNode> operationTypes)
    {
        foreach (var operationType in operationTypes)
        {
            WalkType(operationType.Type, inTypeSystem: true);
        }
    }

    private void WalkComplex(
        DefinitionNode node,
        ImmutableArray<DirectiveNode> directives,
        DirectiveLocations location,
        ImmutableArray<NamedTypeNode> interfaces,
        ImmutableArray<FieldDefinitionNode> fields)
    {
        foreach (var type in interfaces)
        {
            WalkType(type, inTypeSystem: true);
        }

        WalkDirectives(node, directives, location);
        foreach (var field in fields)
        {
            WalkInputValues(field.Arguments, DirectiveLocations.ArgumentDefinition);
            WalkType(field.Type, inTypeSystem: true);
            WalkDirectives(field, field.Directives, DirectiveLocations.FieldDefinition);
        }
    }

    private void WalkUnion(DefinitionNode node, ImmutableArray<DirectiveNode> directives, ImmutableArray<NamedTypeNode> types)
    {
        WalkDirectives(node, directives, DirectiveLocations.Union);
        foreach (var type in types)
        {
            WalkType(type, inTypeSystem: true);
        }
    }

    private void WalkEnum(DefinitionNode node, ImmutableArray<DirectiveNode> directives, ImmutableArray<EnumValueDefinitionNode> values)
    {
        WalkDirectives(node, directives, DirectiveLocations.Enum);
        foreach (var value in values)
        {
            WalkDirectives(value, value.Directives, DirectiveLocations.EnumValue);
        }
    }

    private void WalkInputValues(ImmutableArray<InputValueDefinitionNode> inputs, DirectiveLocations location)
    {
        foreach (var input in inputs)
        {
            WalkType(input.Type, inTypeSystem: true);
            if (input.DefaultValue is not null)
            {
                // Its type is not looked at here: defaults are checked once the types are built.
                WalkInside(input.DefaultValue, null);
            }

            WalkDirectives(input, input.Directives, location);
        }
    }
}
