using AssetGraph.GraphQL.Language;

namespace AssetGraph.GraphQL.Validation.Rules;

/// <summary>No field of an input object is given twice.</summary>
/// <remarks>Specification: <see href="https://spec.graphql.org/September2025/#sec-Input-Object-Field-Uniqueness">5.6.3 Input Object Field Uniqueness</see>.</remarks>
internal sealed class UniqueInputFieldNamesRule : IObjectValueRule
{
    private const string Name = nameof(UniqueInputFieldNamesRule);

    public void Check(ObjectValueNode value, ValidationContext context)
    {
        if (value.Fields.Length < 2)
        {
            return;
        }

        var known = new Dictionary<string, NameNode>(StringComparer.Ordinal);
        foreach (var field in value.Fields)
        {
            if (!known.TryAdd(field.Name.Value, field.Name))
            {
                context.Report(Name, $"There can be only one input field named \"{field.Name.Value}\".", known[field.Name.Value], field.Name);
            }
        }
    }
}
