using AssetGraph.GraphQL.Execution;

namespace AssetGraph.GraphQL.AspNetCore;

/// <summary>Finds the document of a request, whether it was sent or named.</summary>
internal sealed class DocumentFinder(PersistedOperationOptions options)
{
    private readonly AutomaticDocuments? _automatic =
        options is { AutomaticPersistedQueries: true, OnlyAllowPersistedDocuments: false } ? new AutomaticDocuments(options.MaxAutomaticCharacters) : null;

    /// <summary>Whether what the request runs was registered by the application itself, so that nobody can make it run anything else.</summary>
    public bool IsTrusted(GraphQLHttpRequest request) => request.Query is null && (request.DocumentId is not null || _automatic is null);

    public ValueTask<FoundDocument> FindAsync(GraphQLHttpRequest request, CancellationToken cancellationToken)
    {
        if (request.Query is not { } text)
        {
            return NamedAsync(request, cancellationToken);
        }

        if (options.OnlyAllowPersistedDocuments)
        {
            return new(Refused("Only trusted documents may run; expected \"documentId\" in place of \"query\".", ErrorCodes.PersistedDocumentRequired));
        }

        return new(_automatic is not null && request.PersistedHash is { } hash ? Registered(text, hash) : new FoundDocument(text));
    }

    /// <summary>Keeps a document that a client registered and that proved valid.</summary>
    public void Register(in FoundDocument document) => _automatic!.Add(document.IdToRegister!, document.Text!);

    private static FoundDocument Registered(string text, string hash)
    {
        var id = OperationDocumentFiles.HashId(text);
        return id == IdOf(hash)
            ? new FoundDocument(text, IdToRegister: id)
            : Refused("The hash of the persisted query is not that of its text; expected the SHA-256 of \"query\" in lower-case hexadecimal.", ErrorCodes.BadUserInput);
    }

    private async ValueTask<FoundDocument> NamedAsync(GraphQLHttpRequest request, CancellationToken cancellationToken)
    {
        if (request.DocumentId is { } documentId)
        {
            return await TrustedAsync(documentId, cancellationToken).ConfigureAwait(false) is { } trusted
                ? new FoundDocument(trusted)
                : Refused("No trusted document has this \"documentId\".", ErrorCodes.PersistedDocumentNotFound);
        }

        // Apollo's clients name trusted documents by this hash too, where a manifest gave them their ids.
        var hash = request.PersistedHash!;
        var text = await TrustedAsync(IdOf(hash), cancellationToken).ConfigureAwait(false)
            ?? await TrustedAsync(hash, cancellationToken).ConfigureAwait(false)
            ?? _automatic?.Find(IdOf(hash));
        return text is not null ? new FoundDocument(text)
            : _automatic is not null || options.Storage is not null ? Refused("PersistedQueryNotFound", ErrorCodes.PersistedQueryNotFound)
            : Refused("PersistedQueryNotSupported", ErrorCodes.PersistedQueryNotSupported);
    }

    private ValueTask<string?> TrustedAsync(string id, CancellationToken cancellationToken) =>
        options.Storage is { } storage ? storage.TryReadAsync(id, cancellationToken) : default;

    private static string IdOf(string hash) => $"sha256:{hash}";

    private static FoundDocument Refused(string message, string code) => new(null, ErrorBuilder.New().SetMessage(message).SetCode(code).Build());
}
