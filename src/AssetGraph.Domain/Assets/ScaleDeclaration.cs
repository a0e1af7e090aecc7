namespace AssetGraph.Domain;

/// <summary>What a source, or a rule the city follows, says about an asset's scale where its figures don't.</summary>
/// <param name="Scale">Macro or micro.</param>
/// <param name="Basis">What the declaration rests on: <c>stated</c>, <c>figures</c>, <c>land</c>, <c>type-rule</c> or a word of the city's own; null where nobody said.</param>
/// <param name="Source">Where it stands. A declaration without a source is refused.</param>
public sealed record ScaleDeclaration(Scale Scale, string? Basis, Source Source);
