using AssetGraph.Domain;

namespace AssetGraph.Bridging.Explanations;

/// <summary>Why something is suggested, in one language.</summary>
/// <param name="Language">The language of the texts, as <c>en</c>.</param>
/// <param name="Summary">What to do next, whom to call and why they would answer.</param>
/// <param name="Reasons">What speaks for it, the weightiest first.</param>
/// <param name="Counterfactual">What remains without the broker or the tie; null where there is neither.</param>
/// <param name="WouldChange">What would change the answer.</param>
public sealed record Explanation(string Language, Statement Summary, ValueList<Statement> Reasons, Statement? Counterfactual, ValueList<Statement> WouldChange);
