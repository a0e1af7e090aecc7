using AssetGraph.GraphQL.Language;
using AssetGraph.GraphQL.Types;

namespace AssetGraph.GraphQL.Validation.Rules;

/// <summary>Scalars and enums have no selections, other types have some.</summary>
/// <remarks>Specification: <see href="https://spec.graphql.org/September2025/#sec-Leaf-Field-Selections">5.3.3 Leaf Field Selections</see>.</remarks>
internal sealed class ScalarLeafsRule : IFieldRule
{
    private const string Name = nameof(ScalarLeafsRule);

    public void Check(FieldNode field, NamedType? parentType, FieldDefinition? definition, ValidationContext context)
    {
        if (definition is null)
        {
            return;
        }

        if (definition.Type.IsLeaf)
        {
            if (field.SelectionSet is not null)
            {
                context.Report(Name, $"The field \"{field.Name.Value}\" of type \"{definition.Type}\" has nothing to select.", field.SelectionSet);
            }
        }
        else if (field.SelectionSet is null)
        {
            context.Report(Name, $"The field \"{field.Name.Value}\" of type \"{definition.Type}\" needs a selection of its own fields.", field);
        }
    }
}
