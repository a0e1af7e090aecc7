using System.Net;
using System.Text.Json;

namespace AssetGraph.Stores.Neo4j;

/// <summary>Decides whether an answer says that all went well. The status alone never does: a failure after the first row comes with 202.</summary>
internal static class AnswerJudge
{
    /// <summary>The answer, where it counts.</summary>
    /// <exception cref="QueryApiException">It tells an error, or it does not tell that it is complete.</exception>
    internal static JsonDocument Judge(HttpStatusCode status, ReadOnlyMemory<byte> body, AnswerEnd end)
    {
        if (end == AnswerEnd.Status && body.Length == 0 && (int)status is >= 200 and < 300)
        {
            return JsonDocument.Parse("{}");
        }
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(body);
        }
        catch (JsonException e)
        {
            throw new QueryApiException(Failure.Lost, null, $"the answer (HTTP {(int)status}) is no whole JSON", innerException: e);
        }
        var good = false;
        try
        {
            ThrowIfError(status, document.RootElement);
            good = (int)status is >= 200 and < 300 && IsComplete(document.RootElement, end);
            return good ? document : throw new QueryApiException(Failure.Lost, null, $"the answer (HTTP {(int)status}) ends early and tells no error");
        }
        finally
        {
            if (!good)
            {
                document.Dispose();
            }
        }
    }

    private static void ThrowIfError(HttpStatusCode status, JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("errors", out var errors) || errors.ValueKind != JsonValueKind.Array || errors.GetArrayLength() == 0)
        {
            return;
        }
        var first = errors[0];
        var code = Text(first, "code") ?? "N/A";
        var failure = status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.TooManyRequests ? Failure.Denied
            : status is HttpStatusCode.ServiceUnavailable ? Failure.Transient
            : ServerCodes.FailureOf(code);
        throw new QueryApiException(failure, code, "the server refuses", Text(first, "message"), notFound: status == HttpStatusCode.NotFound);
    }

    private static bool IsComplete(JsonElement root, AnswerEnd end) => end == AnswerEnd.Status
        || (root.ValueKind == JsonValueKind.Object && root.TryGetProperty(end == AnswerEnd.Bookmarks ? "bookmarks" : "transaction", out _));

    private static string? Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
