using System.Collections.Concurrent;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace AssetGraph.GraphQL.AspNetCore;

/// <summary>Chooses the format of a response by the header <c>Accept</c>, and reads that of a request.</summary>
internal static class ContentNegotiation
{
    public const string Json = "application/json; charset=utf-8";
    public const string GraphQLResponse = "application/graphql-response+json; charset=utf-8";

    private const int MaxKnown = 64;
    private const int LongestKnown = 256;

    private static readonly ConcurrentDictionary<(string Accept, bool OffersHtml), ResponseFormat?> Known = new();

    /// <summary>The format that is accepted best; null where none is. No header, or one that takes anything, means JSON.</summary>
    /// <param name="accept">The header.</param>
    /// <param name="offersHtml">Whether there is a page to serve.</param>
    public static ResponseFormat? Choose(StringValues accept, bool offersHtml)
    {
        if (StringValues.IsNullOrEmpty(accept))
        {
            return ResponseFormat.Json;
        }

        // What clients send is always the same few headers; the first ones that were met are remembered.
        if (accept.Count != 1)
        {
            return Parse(accept, offersHtml);
        }

        if (!Known.TryGetValue((accept[0]!, offersHtml), out var format))
        {
            format = Parse(accept, offersHtml);
            if (Known.Count < MaxKnown && accept[0]!.Length <= LongestKnown)
            {
                Known.TryAdd((accept[0]!, offersHtml), format);
            }
        }

        return format;
    }

    private static ResponseFormat? Parse(StringValues accept, bool offersHtml)
    {
        if (!MediaTypeHeaderValue.TryParseList(accept, out var accepted))
        {
            return null;
        }

        ResponseFormat? best = null;
        var bestQuality = 0.0;
        foreach (var range in accepted)
        {
            // The earlier of two that are accepted equally wins.
            var quality = range.Quality ?? 1.0;
            if (quality > bestQuality && Format(range, offersHtml) is { } format)
            {
                best = format;
                bestQuality = quality;
            }
        }

        return best;
    }

    /// <summary>Whether the body is JSON in UTF-8.</summary>
    public static bool IsJson(string? contentType) =>
        contentType == "application/json"
        || (MediaTypeHeaderValue.TryParse(contentType, out var type)
        && type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
        && (!type.Charset.HasValue || HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase)));

    /// <summary>The <c>Content-Type</c> of a format.</summary>
    public static string ContentType(ResponseFormat format) => format == ResponseFormat.GraphQLResponse ? GraphQLResponse : Json;

    private static ResponseFormat? Format(MediaTypeHeaderValue range, bool offersHtml)
    {
        if (range.Charset.HasValue && !HeaderUtilities.RemoveQuotes(range.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        return range.MediaType.Value?.ToLowerInvariant() switch
        {
            "application/graphql-response+json" => ResponseFormat.GraphQLResponse,
            "application/json" or "application/*" or "*/*" => ResponseFormat.Json,
            "text/event-stream" => ResponseFormat.EventStream,
            "text/html" when offersHtml => ResponseFormat.Html,
            _ => null,
        };
    }
}
