using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace AssetGraph.GraphQL.AspNetCore;

/// <summary>Trusted documents read from files once and kept in memory. Each is found by its own id and by <c>sha256:</c> with the hash of its text.</summary>
public sealed class OperationDocumentFiles : IOperationDocumentStorage
{
    private const string HashPrefix = "sha256:";

    private readonly FrozenDictionary<string, string> _documents;

    private OperationDocumentFiles(Dictionary<string, string> documents) => _documents = documents.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The ids by which documents are found.</summary>
    public IReadOnlyCollection<string> Ids => _documents.Keys;

    /// <summary>
    /// Reads a folder of <c>ID.graphql</c> files, or a manifest: a JSON object of texts by id, as Relay (<c>persistConfig.file</c>) and GraphQL Code Generator
    /// (<c>persistedDocuments</c>) write it, or an <c>apollo-persisted-query-manifest</c>.
    /// </summary>
    /// <param name="path">The folder or file.</param>
    /// <exception cref="IOException">The folder or a file can't be read.</exception>
    /// <exception cref="InvalidDataException">A file holds something else; the message says where and what was expected.</exception>
    public static OperationDocumentFiles Load(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var documents = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (id, text) in Directory.Exists(path) ? ReadFolder(path) : ReadManifest(path))
        {
            Add(documents, id, text, path);
        }

        return new OperationDocumentFiles(documents);
    }

    /// <inheritdoc/>
    public ValueTask<string?> TryReadAsync(string documentId, CancellationToken cancellationToken) => new(_documents.GetValueOrDefault(documentId));

    /// <summary>The id that the GraphQL over HTTP draft gives a document: the hash of its UTF-8 text.</summary>
    internal static string HashId(string text) => HashPrefix + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static void Add(Dictionary<string, string> documents, string id, string text, string path)
    {
        var hashId = HashId(text);
        if (id.StartsWith(HashPrefix, StringComparison.Ordinal) && id != hashId)
        {
            throw new InvalidDataException($"{path}: the document \"{id}\" has the hash {hashId}; expected the id of its own text.");
        }

        documents[hashId] = text;
        if (!documents.TryAdd(id, text) && documents[id] != text)
        {
            throw new InvalidDataException($"{path}: the id \"{id}\" stands for two different documents; expected one.");
        }
    }

    private static IEnumerable<(string Id, string Text)> ReadFolder(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*.graphql").Order(StringComparer.Ordinal))
        {
            yield return (Path.GetFileNameWithoutExtension(file), File.ReadAllText(file));
        }
    }

    private static List<(string Id, string Text)> ReadManifest(string file)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(file));
            var root = json.RootElement;
            if (root.ValueKind == JsonValueKind.Object && root.TryGetProperty("operations", out var operations) && operations.ValueKind == JsonValueKind.Array)
            {
                return [.. operations.EnumerateArray().Select(operation => (operation.GetProperty("id").GetString()!, operation.GetProperty("body").GetString()!))];
            }

            return [.. root.EnumerateObject().Select(member => (member.Name, member.Value.GetString() ?? throw new InvalidOperationException()))];
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            throw new InvalidDataException($"{file}: expected a JSON object of documents by id, or an Apollo persisted query manifest.", exception);
        }
    }
}
