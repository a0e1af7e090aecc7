using AssetGraph.GraphQL.Language;
using AssetGraph.GraphQL.Types;

namespace AssetGraph.GraphQL.Validation.Rules;

/// <summary>A fragment that is spread is defined.</summary>
/// <remarks>Specification: <see href="https://spec.graphql.org/September2025/#sec-Fragment-Spread-Target-Defined">5.5.2.1 Fragment Spread Target Defined</see>.</remarks>
internal sealed class KnownFragmentNamesRule : ISpreadRule
{
    private const string Name = nameof(KnownFragmentNamesRule);

    public void Check(FragmentSpreadNode spread, NamedType? parentType, ValidationContext context)
    {
        if (!context.Fragments.ContainsKey(spread.Name.Value))
        {
            context.Report(Name, $"There is no fragment \"{spread.Name.Value}\".", spread.Name);
        }
    }
}
