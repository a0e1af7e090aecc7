namespace AssetGraph.Graphs.Catalogue;

/// <summary>One column of a measure's answer.</summary>
/// <param name="Name">Its name in kebab-case, like <c>normalised</c>. The first output of a measure is its headline.</param>
/// <param name="Scope">What it has one number for.</param>
/// <param name="Summary">What the number says, in one sentence.</param>
public sealed record MeasureOutput(string Name, OutputScope Scope, string Summary);
