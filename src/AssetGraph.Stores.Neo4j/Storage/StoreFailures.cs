using AssetGraph.Domain;

namespace AssetGraph.Stores.Neo4j;

/// <summary>Tells the server's failures in the words of the domain, so that no caller needs to know which store it speaks to.</summary>
internal static class StoreFailures
{
    internal static CityStoreException Told(QueryApiException failure, string where)
    {
        var (code, expected) = failure.Failure switch
        {
            Failure.Denied when failure.Code == ServerCodes.AuthenticationRateLimit => (ErrorCodes.AccessDenied, "the right password; after three wrong ones the server refuses everybody for some seconds"),
            Failure.Denied when failure.Code == "Neo.ClientError.Security.CredentialsExpired" => (ErrorCodes.AccessDenied, "a user whose first password was changed: ALTER CURRENT USER SET PASSWORD"),
            Failure.Denied => (ErrorCodes.AccessDenied, "a user, a password and rights that the server accepts"),
            Failure.Transient => (ErrorCodes.StoreBusy, "the server to be free; try again"),
            Failure.NotSent or Failure.Lost or Failure.Silent or Failure.Away => (ErrorCodes.StoreUnavailable, "a Neo4j server that answers HTTP there"),
            _ when failure.Code == ServerCodes.DatabaseNotFound => (ErrorCodes.StoreUnavailable, "the name of a database of this server"),
            _ when failure.Code is null => (ErrorCodes.StoreUnavailable, "the graph as this program left it"),
            _ => (ErrorCodes.StoreUnavailable, "a server in order; its log says more"),
        };
        return new CityStoreException(code, where, failure.What, expected, failure, failure.Code);
    }

    internal static CityStoreException OutcomeUnknown(string where, string changeSetId, Exception failure) => new(
        ErrorCodes.OutcomeUnknown, where, $"the connection was lost while the change set '{changeSetId}' was committed; whether it was is not known",
        "the same change set to be sent again with this id: it is applied once at most", failure);
}
