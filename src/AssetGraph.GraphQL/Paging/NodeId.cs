using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using AssetGraph.GraphQL.Execution;

namespace AssetGraph.GraphQL.Paging;

/// <summary>An opaque global id: base64url of <c>Type:key</c> (Relay Global Object Identification).</summary>
/// <param name="TypeName">The name of the GraphQL type; it holds no colon.</param>
/// <param name="Key">What names the object among those of its type; any text.</param>
public readonly record struct NodeId(string TypeName, string Key)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads an id.</summary>
    /// <param name="text">The opaque text.</param>
    /// <param name="id">The id, where the text is one.</param>
    /// <returns>Whether the text is an id.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out NodeId id)
    {
        id = default;
        if (string.IsNullOrEmpty(text) || text.Length > 4096 || !Base64Url.IsValid(text))
        {
            return false;
        }

        string decoded;
        try
        {
            decoded = Strict.GetString(Base64Url.DecodeFromChars(text));
        }
        catch (Exception exception) when (exception is DecoderFallbackException or FormatException)
        {
            return false;
        }

        var colon = decoded.IndexOf(':', StringComparison.Ordinal);
        if (colon < 1 || colon == decoded.Length - 1)
        {
            return false;
        }

        id = new NodeId(decoded[..colon], decoded[(colon + 1)..]);

        // Only the canonical spelling names an object, so that an object has one id.
        return id.ToString() == text;
    }

    /// <summary>Reads an id of a known type.</summary>
    /// <param name="text">The opaque text.</param>
    /// <param name="typeName">The GraphQL type that is expected.</param>
    /// <returns>The key.</returns>
    /// <exception cref="GraphQLException">The text isn't an id, or one of another type.</exception>
    public static string KeyOf(string text, string typeName)
    {
        if (TryParse(text, out var id) && id.TypeName == typeName)
        {
            return id.Key;
        }

        var shown = text is null ? "null" : text.Length <= 60 ? text : text[..60] + "…";
        throw new GraphQLException($"\"{shown}\" is not the id of a {typeName}; expected one that this service gave.", ErrorCodes.BadUserInput);
    }

    /// <summary>The opaque text.</summary>
    public override string ToString() => Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"{TypeName}:{Key}"));
}
