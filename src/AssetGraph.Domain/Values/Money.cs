using System.Globalization;

namespace AssetGraph.Domain;

/// <summary>An amount in one currency; never converted.</summary>
/// <param name="Amount">The amount in units of the currency.</param>
/// <param name="Currency">The ISO 4217 code, as <c>GBP</c>.</param>
public readonly record struct Money(decimal Amount, string Currency)
{
    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Amount} {Currency}");
}
