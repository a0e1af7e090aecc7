using AssetGraph.Domain;

namespace AssetGraph.Bridging.Opportunities;

/// <summary>What the data say about the work a bridge takes (C24, C36, C38). Shown, never scored; null or empty where nobody said.</summary>
/// <param name="Sponsor">The role on the macro side that backs bridges.</param>
/// <param name="MicroCapacity">How much the micro side can take on.</param>
/// <param name="Effort">What an attribute <c>effort</c> of the matched needs and offers says, each once, with the record it stands in.</param>
/// <param name="Readiness">What an attribute <c>readiness</c> of the sides and the matched needs and offers says.</param>
public sealed record Practicalities(string? Sponsor, Capacity? MicroCapacity, ValueList<RecordedNote> Effort, ValueList<RecordedNote> Readiness);

/// <summary>A note, and the record it stands in.</summary>
/// <param name="Record">The record.</param>
/// <param name="Text">What it says.</param>
public sealed record RecordedNote(EntityReference Record, string Text);
