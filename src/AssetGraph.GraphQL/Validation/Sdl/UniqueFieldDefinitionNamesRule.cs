using System.Collections.Immutable;
using AssetGraph.GraphQL.Language;
using AssetGraph.GraphQL.Types;

namespace AssetGraph.GraphQL.Validation.Sdl;

/// <summary>No object, interface or input object has a field twice, its extensions included.</summary>
/// <remarks>Specification: <see href="https://spec.graphql.org/September2025/#sec-Objects.Type-Validation">3.6, 3.7 and 3.10, Type Validation</see>.</remarks>
internal sealed class UniqueFieldDefinitionNamesRule : IDocumentRule
{
    private const string Name = nameof(UniqueFieldDefinitionNamesRule);

    public void Check(ValidationContext context)
    {
        var known = new MemberNames(context, Name);
        foreach (var definition in context.Document.Definitions)
        {
            switch (definition)
            {
                case ObjectTypeDefinitionNode type:
                    AddFields(type.Name.Value, type.Fields);
                    break;
                case ObjectTypeExtensionNode type:
                    AddFields(type.Name.Value, type.Fields);
                    break;
                case InterfaceTypeDefinitionNode type:
                    AddFields(type.Name.Value, type.Fields);
                    break;
                case InterfaceTypeExtensionNode type:
                    AddFields(type.Name.Value, type.Fields);
                    break;
                case InputObjectTypeDefinitionNode type:
                    AddInputFields(type.Name.Value, type.Fields);
                    break;
                case InputObjectTypeExtensionNode type:
                    AddInputFields(type.Name.Value, type.Fields);
                    break;
            }
        }

        void AddFields(string type, ImmutableArray<FieldDefinitionNode> fields)
        {
            foreach (var field in fields)
            {
                known.Add(type, field.Name, HasField(type, field.Name.Value, context));
            }
        }

        void AddInputFields(string type, ImmutableArray<InputValueDefinitionNode> fields)
        {
            foreach (var field in fields)
            {
                known.Add(type, field.Name, HasField(type, field.Name.Value, context));
            }
        }
    }

    private static bool HasField(string typeName, string fieldName, ValidationContext context) => context.Schema?.FindType(typeName) switch
    {
        ComplexType type => type.FindField(fieldName) is not null,
        InputObjectType type => type.FindField(fieldName) is not null,
        _ => false,
    };
}
