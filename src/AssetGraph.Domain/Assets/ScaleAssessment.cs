namespace AssetGraph.Domain;

/// <summary>The scale of an asset by one city's criteria, with the reasons.</summary>
/// <param name="Scale">The verdict.</param>
/// <param name="Reasons">Every piece of evidence, also the ones that say otherwise; empty exactly when the scale is unknown.</param>
public sealed record ScaleAssessment(Scale Scale, ValueList<ScaleReason> Reasons);

/// <summary>One piece of evidence about an asset's scale.</summary>
/// <param name="Criterion">What it is about.</param>
/// <param name="Says">Which scale it speaks for.</param>
/// <param name="Value">The figure or words found, or null.</param>
/// <param name="Threshold">What the figure was compared with, or null where nothing was compared.</param>
/// <param name="Source">Where it stands, or null where no source was recorded.</param>
public sealed record ScaleReason(MacroCriterion Criterion, Scale Says, string? Value, string? Threshold, Source? Source);
