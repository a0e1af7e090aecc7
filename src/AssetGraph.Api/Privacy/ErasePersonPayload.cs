using AssetGraph.Api.Changes;
using AssetGraph.Api.Cities;
using AssetGraph.Domain;

namespace AssetGraph.Api.Privacy;

/// <summary>What came of an erasure.</summary>
/// <param name="Erasure">What was done; null where nothing was.</param>
/// <param name="City">The city as it is now.</param>
/// <param name="Errors">Empty exactly when the person is erased.</param>
public sealed record ErasePersonPayload(Erased? Erasure, CityScope? City, IReadOnlyList<UserError> Errors);
