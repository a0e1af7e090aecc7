namespace AssetGraph.GraphQL.AspNetCore;

/// <summary>The connection has to be closed.</summary>
/// <param name="reason">Why.</param>
internal sealed class CloseException(CloseReason reason) : Exception(reason.Text)
{
    public CloseReason Reason { get; } = reason;
}
