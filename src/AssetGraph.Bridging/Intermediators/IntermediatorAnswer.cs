using AssetGraph.Bridging.Explanations;
using AssetGraph.Domain;

namespace AssetGraph.Bridging.Intermediators;

/// <summary>Who could introduce the two, or why nobody can be named.</summary>
/// <param name="MacroId">The macro side.</param>
/// <param name="MicroId">The micro side.</param>
/// <param name="Intermediators">
/// At most as many as asked: first those with both legs by score, then those with one leg to build by score; equal scores by id.
/// </param>
/// <param name="Nobody">Why the list is empty; null exactly when it is not.</param>
/// <param name="NobodyStatement">The same in words; null exactly when the list is not empty.</param>
public sealed record IntermediatorAnswer(
    string MacroId, string MicroId, ValueList<Intermediator> Intermediators, NobodyReason? Nobody, Statement? NobodyStatement);
