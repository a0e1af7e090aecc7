using AssetGraph.Domain;

namespace AssetGraph.Bridging.Explanations;

/// <summary>A record that a statement rests on, and where that record's facts stand.</summary>
/// <param name="Record">The record.</param>
/// <param name="Source">Its first source, or null where it has none.</param>
public sealed record Evidence(EntityReference Record, Source? Source);
