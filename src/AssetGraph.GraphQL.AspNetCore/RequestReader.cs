using System.Buffers;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http;

namespace AssetGraph.GraphQL.AspNetCore;

/// <summary>Reads GraphQL requests out of HTTP requests (GraphQL over HTTP, section 5). Everything that isn't one is a <see cref="BadRequestException"/>.</summary>
internal sealed class RequestReader(GraphQLServerOptions options)
{
    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    private readonly JsonDocumentOptions _json = new() { MaxDepth = options.MaxJsonDepth, AllowDuplicateProperties = false };

    private int NotWellFormed => options.StatusProfile == HttpStatusProfile.Draft2026
        ? StatusCodes.Status422UnprocessableEntity
        : StatusCodes.Status400BadRequest;

    /// <summary>Reads the parameters of a GET request; an empty one counts as absent.</summary>
    public GraphQLHttpRequest ReadQueryString(IQueryCollection parameters)
    {
        JsonElement? extensions = Parameter(parameters, "extensions") is { } json ? ParseObject(json, "extensions") : null;
        return Checked(new GraphQLHttpRequest(
            Parameter(parameters, "query"),
            Parameter(parameters, "operationName"),
            Parameter(parameters, "variables") is { } variables ? ParseObject(variables, "variables") : null)
        {
            DocumentId = Parameter(parameters, "documentId"),
            PersistedHash = PersistedReference.HashIn(extensions),
        });
    }

    /// <summary>Reads the JSON body of a POST request: one request, or a batch where those are served.</summary>
    public async ValueTask<GraphQLHttpBody> ReadBodyAsync(HttpRequest request)
    {
        if (!ContentNegotiation.IsJson(request.ContentType))
        {
            throw new BadRequestException(StatusCodes.Status415UnsupportedMediaType, "The Content-Type must be \"application/json\" in UTF-8.");
        }

        var root = await ReadLimitedAsync(request).ConfigureAwait(false);
        return root.ValueKind == JsonValueKind.Array && options.EnableBatching
            ? new GraphQLHttpBody(null, InterpretBatch(root))
            : new GraphQLHttpBody(Interpret(root), null);
    }

    /// <summary>Takes the parameters out of a JSON value.</summary>
    public GraphQLHttpRequest Interpret(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            throw new BadRequestException(NotWellFormed, root.ValueKind == JsonValueKind.Array
                ? "Batches of requests are not served; expected a JSON object with \"query\"."
                : "The body must be a JSON object with \"query\".");
        }

        var extensions = Member(root, "extensions", JsonValueKind.Object);
        return Checked(new GraphQLHttpRequest(
            Text(root, "query"),
            Text(root, "operationName"),
            Member(root, "variables", JsonValueKind.Object))
        {
            DocumentId = Text(root, "documentId"),
            PersistedHash = PersistedReference.HashIn(extensions),
        });
    }

    private GraphQLHttpRequest[] InterpretBatch(JsonElement batch)
    {
        var count = batch.GetArrayLength();
        if (count == 0 || count > options.MaxBatchSize)
        {
            throw new BadRequestException(NotWellFormed, $"The batch holds {count} requests; expected 1 to {options.MaxBatchSize}.");
        }

        return [.. batch.EnumerateArray().Select(Interpret)];
    }

    private GraphQLHttpRequest Checked(GraphQLHttpRequest request) => request switch
    {
        { Query: null, DocumentId: null, PersistedHash: null } => throw new BadRequestException(NotWellFormed, "The parameter \"query\" is missing."),
        { Query: not null, DocumentId: not null } => throw new BadRequestException(NotWellFormed, "The parameters \"query\" and \"documentId\" are both given; expected one."),
        _ => request,
    };

    private async ValueTask<JsonElement> ReadLimitedAsync(HttpRequest request)
    {
        var limit = options.MaxRequestBodySize;
        if (request.ContentLength > limit)
        {
            throw TooLarge(limit);
        }

        var cancellationToken = request.HttpContext.RequestAborted;
        while (true)
        {
            var result = await request.BodyReader.ReadAsync(cancellationToken).ConfigureAwait(false);
            if (result.Buffer.Length > limit)
            {
                request.BodyReader.AdvanceTo(result.Buffer.End);
                throw TooLarge(limit);
            }

            if (result.IsCompleted)
            {
                // Parsed where it lies: the element has a copy of its own.
                try
                {
                    return ParseBody(result.Buffer.IsSingleSegment ? result.Buffer.FirstSpan : result.Buffer.ToArray());
                }
                finally
                {
                    request.BodyReader.AdvanceTo(result.Buffer.End);
                }
            }

            request.BodyReader.AdvanceTo(result.Buffer.Start, result.Buffer.End);
        }
    }

    private JsonElement ParseBody(ReadOnlySpan<byte> body)
    {
        if (body.StartsWith(ByteOrderMark))
        {
            body = body[ByteOrderMark.Length..];
        }

        if (body.IsEmpty)
        {
            throw new BadRequestException(StatusCodes.Status400BadRequest, "The body is empty; expected a JSON object with \"query\".");
        }

        // The JSON reader looks at the inside of strings only when they are asked for, which would be too late.
        if (!Utf8.IsValid(body))
        {
            throw new BadRequestException(StatusCodes.Status400BadRequest, "The body is not valid UTF-8.");
        }

        try
        {
            return JsonElement.Parse(body, _json);
        }
        catch (JsonException exception)
        {
            throw new BadRequestException(StatusCodes.Status400BadRequest, $"The body is not valid JSON: line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1}.");
        }
    }

    /// <summary>A member of the body; absent and null are the same.</summary>
    private JsonElement? Member(JsonElement root, string name, JsonValueKind kind)
    {
        if (!root.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        return value.ValueKind == kind
            ? value
            : throw new BadRequestException(NotWellFormed, $"The parameter \"{name}\" must be {(kind == JsonValueKind.String ? "a string" : "an object")}.");
    }

    private string? Text(JsonElement root, string name)
    {
        try
        {
            return Member(root, name, JsonValueKind.String)?.GetString();
        }
        catch (InvalidOperationException)
        {
            throw new BadRequestException(NotWellFormed, $"The parameter \"{name}\" holds an unpaired surrogate.");
        }
    }

    private JsonElement ParseObject(string json, string name)
    {
        JsonElement value;
        try
        {
            value = JsonDocument.Parse(json, _json).RootElement;
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException)
        {
            throw new BadRequestException(StatusCodes.Status400BadRequest, $"The parameter \"{name}\" is not valid JSON.");
        }

        return value.ValueKind switch
        {
            JsonValueKind.Object => value,
            JsonValueKind.Null => default,
            _ => throw new BadRequestException(NotWellFormed, $"The parameter \"{name}\" must be a JSON object."),
        };
    }

    private static string? Parameter(IQueryCollection parameters, string name)
    {
        var values = parameters[name];
        return values.Count == 0 || string.IsNullOrEmpty(values[0]) ? null
            : values.Count == 1 ? values[0]
            : throw new BadRequestException(StatusCodes.Status400BadRequest, $"The parameter \"{name}\" is given {values.Count} times; expected once.");
    }

    private static BadRequestException TooLarge(int limit) =>
        new(StatusCodes.Status413PayloadTooLarge, $"The body is larger than {limit} bytes.");
}
