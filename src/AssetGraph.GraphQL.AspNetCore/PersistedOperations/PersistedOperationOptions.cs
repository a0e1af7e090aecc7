namespace AssetGraph.GraphQL.AspNetCore;

/// <summary>How an endpoint serves documents that clients name instead of sending: trusted documents and automatic persisted queries.</summary>
public sealed class PersistedOperationOptions
{
    /// <summary>
    /// The trusted documents, which a request names by <c>documentId</c> (or by the hash of an automatic persisted query) in place of <c>query</c>;
    /// null (the default) for none. <see cref="OperationDocumentFiles.Load"/> reads them from what Relay, GraphQL Code Generator and Apollo write.
    /// </summary>
    public IOperationDocumentStorage? Storage { get; set; }

    /// <summary>Whether trusted documents are all that may run, so that a request with a <c>query</c> of its own is refused; false by default.</summary>
    public bool OnlyAllowPersistedDocuments { get; set; }

    /// <summary>
    /// Whether clients may register documents by Apollo's automatic persisted queries: first the hash, and the text only where the hash isn't known; false by
    /// default. It saves bytes and proves nothing: anybody can register anything, so it is switched off where only trusted documents may run.
    /// </summary>
    public bool AutomaticPersistedQueries { get; set; }

    /// <summary>How many characters the texts of automatic persisted queries may have in all; the ones not used for longest are forgotten. 4 million by default.</summary>
    public int MaxAutomaticCharacters { get; set; } = 4_000_000;
}
