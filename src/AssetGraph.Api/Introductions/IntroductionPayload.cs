using AssetGraph.Api.Changes;
using AssetGraph.Api.Cities;

namespace AssetGraph.Api.Introductions;

/// <summary>What came of a step.</summary>
/// <param name="Introduction">The introduction as it stands; null where there is none.</param>
/// <param name="Change">The change as logged; null where it was refused, or where all of it stood already.</param>
/// <param name="City">The city as it is now.</param>
/// <param name="Errors">Empty exactly when it stands as asked.</param>
public sealed record IntroductionPayload(IntroductionView? Introduction, ChangeView? Change, CityScope? City, IReadOnlyList<UserError> Errors);
