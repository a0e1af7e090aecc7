namespace AssetGraph.GraphQL.AspNetCore;

/// <summary>Knows documents that were registered beforehand, as by the build of a client. All members may be called from any thread.</summary>
public interface IOperationDocumentStorage
{
    /// <summary>Finds a document.</summary>
    /// <param name="documentId">The id as the client sent it: <c>sha256:</c> with the hash in hexadecimal, or an id of the client's own making.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The document's text; null where there is none of that id.</returns>
    ValueTask<string?> TryReadAsync(string documentId, CancellationToken cancellationToken);
}
