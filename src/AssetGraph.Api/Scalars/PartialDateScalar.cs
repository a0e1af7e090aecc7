using AssetGraph.Domain;
using AssetGraph.GraphQL.Resolvers;

namespace AssetGraph.Api.Scalars;

/// <summary>A date as exactly as its source gives it.</summary>
internal sealed class PartialDateScalar() : TextScalar<PartialDate>("PartialDate")
{
    /// <inheritdoc/>
    public override string Expectation => "a date such as \"2026\", \"2026-03\" or \"2026-03-31\"";

    /// <inheritdoc/>
    public override bool TryParse(string text, out PartialDate value) => PartialDate.TryParse(text, out value);

    /// <inheritdoc/>
    public override string Format(PartialDate value) => value.ToString();
}
