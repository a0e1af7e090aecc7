using AssetGraph.Api.Cities;

namespace AssetGraph.Api.Changes;

/// <summary>What came of a change.</summary>
/// <param name="Change">The change as logged, or null where it was refused.</param>
/// <param name="City">The city as it is now.</param>
/// <param name="Errors">Empty exactly when it was applied.</param>
public sealed record ApplyChangesPayload(ChangeView? Change, CityScope? City, IReadOnlyList<UserError> Errors);
