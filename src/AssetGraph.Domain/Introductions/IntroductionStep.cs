namespace AssetGraph.Domain;

/// <summary>What a step comes to.</summary>
/// <param name="Introduction">The introduction after it.</param>
/// <param name="Changes">What is to be applied; null where all of it stands already, so that a step sent twice is taken once.</param>
public sealed record IntroductionStep(Introduction Introduction, ChangeSet? Changes);
