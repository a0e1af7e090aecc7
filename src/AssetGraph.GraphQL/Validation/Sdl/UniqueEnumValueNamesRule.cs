using AssetGraph.GraphQL.Language;
using AssetGraph.GraphQL.Types;

namespace AssetGraph.GraphQL.Validation.Sdl;

/// <summary>No enum has a value twice, its extensions included.</summary>
/// <remarks>Specification: <see href="https://spec.graphql.org/September2025/#sec-Enums.Type-Validation">3.9 Enums, Type Validation</see>.</remarks>
internal sealed class UniqueEnumValueNamesRule : IDocumentRule
{
    private const string Name = nameof(UniqueEnumValueNamesRule);

    public void Check(ValidationContext context)
    {
        var known = new MemberNames(context, Name);
        foreach (var definition in context.Document.Definitions)
        {
            var (type, values) = definition switch
            {
                EnumTypeDefinitionNode node => (node.Name.Value, node.Values),
                EnumTypeExtensionNode node => (node.Name.Value, node.Values),
                _ => ("", []),
            };
            var existing = context.Schema?.FindType(type) as EnumType;
            foreach (var value in values)
            {
                known.Add(type, value.Name, existing?.FindValue(value.Name.Value) is not null);
            }
        }
    }
}
