using System.Collections.Immutable;

namespace AssetGraph.GraphQL.Language;

/// <summary>Writes definitions and extensions of the type system.</summary>
internal sealed partial class SyntaxWriter
{
    private void WriteTypeSystem(SyntaxNode node)
    {
        switch (node)
        {
            case SchemaDefinitionNode schema:
                WriteDescription(schema.Description);
                output.Append("schema");
                WriteDirectives(schema.Directives);
                WriteOptionalBlock(schema.OperationTypes);
                break;
            case SchemaExtensionNode schema:
                output.Append("extend schema");
                WriteDirectives(schema.Directives);
                WriteOptionalBlock(schema.OperationTypes);
                break;
            case OperationTypeDefinitionNode operationType:
                output.Append(NameOf(operationType.Operation)).Append(": ");
                Write(operationType.Type);
                break;
            case TypeDefinitionNode definition:
                WriteDescription(definition.Description);
                WriteType(definition, definition.Name, definition.Directives);
                break;
            case TypeExtensionNode extension:
                output.Append("extend ");
                WriteType(extension, extension.Name, extension.Directives);
                break;
            case FieldDefinitionNode field:
                WriteDescription(field.Description);
                output.Append(field.Name.Value);
                WriteArgumentDefinitions(field.Arguments);
                output.Append(": ");
                Write(field.Type);
                WriteDirectives(field.Directives);
                break;
            case InputValueDefinitionNode input:
                WriteDescription(input.Description);
                output.Append(input.Name.Value).Append(": ");
                Write(input.Type);
                WriteOptional(" = ", input.DefaultValue);
                WriteDirectives(input.Directives);
                break;
            case EnumValueDefinitionNode value:
                WriteDescription(value.Description);
                output.Append(value.Name.Value);
                WriteDirectives(value.Directives);
                break;
            case DirectiveDefinitionNode directive:
                WriteDescription(directive.Description);
                output.Append("directive @").Append(directive.Name.Value);
                WriteArgumentDefinitions(directive.Arguments);
                WriteDirectives(directive.Directives);
                output.Append(directive.IsRepeatable ? " repeatable on " : " on ");
                Separated(directive.Locations, " | ");
                break;
        }
    }

    private void WriteType(SyntaxNode node, NameNode name, ImmutableArray<DirectiveNode> directives)
    {
        output.Append(KeywordOf(node)).Append(' ').Append(name.Value);
        switch (node)
        {
            case ObjectTypeDefinitionNode type:
                WriteComplex(type.Interfaces, directives, type.Fields);
                break;
            case ObjectTypeExtensionNode type:
                WriteComplex(type.Interfaces, directives, type.Fields);
                break;
            case InterfaceTypeDefinitionNode type:
                WriteComplex(type.Interfaces, directives, type.Fields);
                break;
            case InterfaceTypeExtensionNode type:
                WriteComplex(type.Interfaces, directives, type.Fields);
                break;
            case UnionTypeDefinitionNode union:
                WriteUnion(directives, union.Types);
                break;
            case UnionTypeExtensionNode union:
                WriteUnion(directives, union.Types);
                break;
            default:
                WriteDirectives(directives);
                WriteMembers(node);
                break;
        }
    }

    private void WriteMembers(SyntaxNode node)
    {
        switch (node)
        {
            case EnumTypeDefinitionNode type:
                WriteOptionalBlock(type.Values);
                break;
            case EnumTypeExtensionNode type:
                WriteOptionalBlock(type.Values);
                break;
            case InputObjectTypeDefinitionNode type:
                WriteOptionalBlock(type.Fields);
                break;
            case InputObjectTypeExtensionNode type:
                WriteOptionalBlock(type.Fields);
                break;
        }
    }

    private static string KeywordOf(SyntaxNode node) => node.Kind switch
    {
        SyntaxKind.ScalarTypeDefinition or SyntaxKind.ScalarTypeExtension => "scalar",
        SyntaxKind.ObjectTypeDefinition or SyntaxKind.ObjectTypeExtension => "type",
        SyntaxKind.InterfaceTypeDefinition or SyntaxKind.InterfaceTypeExtension => "interface",
        SyntaxKind.UnionTypeDefinition or SyntaxKind.UnionTypeExtension => "union",
        SyntaxKind.EnumTypeDefinition or SyntaxKind.EnumTypeExtension => "enum",
        _ => "input",
    };

    private void WriteComplex(
        ImmutableArray<NamedTypeNode> interfaces, ImmutableArray<DirectiveNode> directives, ImmutableArray<FieldDefinitionNode> fields)
    {
        if (interfaces.Length > 0)
        {
            output.Append(" implements ");
            Separated(interfaces, " & ");
        }

        WriteDirectives(directives);
        WriteOptionalBlock(fields);
    }

    private void WriteUnion(ImmutableArray<DirectiveNode> directives, ImmutableArray<NamedTypeNode> types)
    {
        WriteDirectives(directives);
        if (types.Length > 0)
        {
            output.Append(" = ");
            Separated(types, " | ");
        }
    }

    private void WriteArgumentDefinitions(ImmutableArray<InputValueDefinitionNode> arguments)
    {
        var hasDescriptions = false;
        foreach (var argument in arguments)
        {
            hasDescriptions |= argument.Description is not null;
        }

        WriteInParentheses(arguments, hasDescriptions);
    }

    private void WriteOptionalBlock<T>(ImmutableArray<T> nodes)
        where T : SyntaxNode
    {
        if (nodes.Length > 0)
        {
            output.Append(' ');
            WriteBlock(nodes);
        }
    }
}
