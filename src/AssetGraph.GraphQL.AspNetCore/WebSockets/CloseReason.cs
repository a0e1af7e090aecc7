namespace AssetGraph.GraphQL.AspNetCore;

/// <summary>Why the server closes a connection: the codes of the graphql-transport-ws protocol.</summary>
/// <param name="Code">The code.</param>
/// <param name="Text">The text that goes with it.</param>
internal sealed record CloseReason(int Code, string Text)
{
    public static readonly CloseReason Normal = new(1000, "Normal Closure");
    public static readonly CloseReason TooBig = new(1009, "Message too big");
    public static readonly CloseReason Unauthorized = new(4401, "Unauthorized");
    public static readonly CloseReason Forbidden = new(4403, "Forbidden");
    public static readonly CloseReason Subprotocol = new(4406, "Subprotocol not acceptable");
    public static readonly CloseReason InitTimeout = new(4408, "Connection initialisation timeout");
    public static readonly CloseReason InternalError = new(4500, "Internal server error");
    public static readonly CloseReason TooManyInits = new(4429, "Too many initialisation requests");

    public static CloseReason BadMessage(string text) => new(4400, text);

    // The id comes from the client and the text of a close frame has little room.
    public static CloseReason Duplicate(string id) => new(4409, $"Subscriber for {(id.Length <= 40 ? id : $"{id[..40]}…")} already exists");
}
