using AssetGraph.GraphQL.Language;
using AssetGraph.GraphQL.Types;

namespace AssetGraph.GraphQL.Validation.Rules;

/// <summary>A selected field is one of its type.</summary>
/// <remarks>Specification: <see href="https://spec.graphql.org/September2025/#sec-Field-Selections">5.3.1 Field Selections</see>.</remarks>
internal sealed class FieldsOnCorrectTypeRule : IFieldRule
{
    private const string Name = nameof(FieldsOnCorrectTypeRule);

    public void Check(FieldNode field, NamedType? parentType, FieldDefinition? definition, ValidationContext context)
    {
        if (parentType is not null && definition is null)
        {
            var suggestion = parentType is ComplexType complex && context.Options.Suggestions
                ? Suggestion.For(field.Name.Value, complex.Fields.Select(candidate => candidate.Name))
                : "";
            context.Report(Name, $"The type \"{parentType.Name}\" has no field \"{field.Name.Value}\".{suggestion:whole}", field);
        }
    }
}
