namespace AssetGraph.Domain;

/// <summary>A name for the asset in somebody else's register.</summary>
/// <param name="Scheme">The register, as <c>GB-CHC</c> of org-id.guide; no colon and no semicolon.</param>
/// <param name="Value">The number or code in that register; no semicolon.</param>
public sealed record Identifier(string Scheme, string Value)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Scheme}:{Value}";
}
