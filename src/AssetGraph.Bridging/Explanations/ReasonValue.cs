using AssetGraph.Domain;

namespace AssetGraph.Bridging.Explanations;

/// <summary>A word or number that fills a place in a sentence.</summary>
/// <param name="Name">The place's name in the sentence, as <c>macro</c>.</param>
/// <param name="Text">What stands there, in the words of the record or as a number.</param>
/// <param name="Record">The record whose words these are; null for numbers.</param>
public sealed record ReasonValue(string Name, string Text, EntityReference? Record = null);
