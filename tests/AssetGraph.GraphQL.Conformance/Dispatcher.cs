using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AssetGraph.GraphQL.Conformance;

/// <summary>Hands each request to the operation it names and writes the answer with the request's id.</summary>
internal sealed class Dispatcher
{
    private static readonly JsonSerializerOptions Output = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 1024 };
    private static readonly JsonDocumentOptions Input = new() { MaxDepth = 1024 };

    private readonly Dictionary<string, Func<JsonElement, Task<JsonObject>>> _operations = new(StringComparer.Ordinal);

    public void Add(string name, Func<JsonElement, JsonObject> operation) =>
        _operations.Add(name, request => Task.FromResult(operation(request)));

    public void AddAsync(string name, Func<JsonElement, Task<JsonObject>> operation) => _operations.Add(name, operation);

    public async Task RunAsync(Stream input, Stream output)
    {
        using var reader = new StreamReader(input, new UTF8Encoding(false));
        await using var writer = new StreamWriter(output, new UTF8Encoding(false)) { AutoFlush = true, NewLine = "\n" };
        while (await reader.ReadLineAsync() is { } line)
        {
            if (line.Length > 0)
            {
                var answer = await AnswerAsync(line);
                await writer.WriteLineAsync(answer.ToJsonString(Output));
            }
        }
    }

    private async Task<JsonObject> AnswerAsync(string line)
    {
        using var request = JsonDocument.Parse(line, Input);
        JsonObject answer;
        try
        {
            answer = _operations.TryGetValue(request.RootElement.GetProperty("op").GetString()!, out var operation)
                ? await operation(request.RootElement)
                : new JsonObject { ["unsupported"] = true };
        }
        catch (Exception e)
        {
            answer = new JsonObject { ["adapterError"] = e.ToString() };
        }

        answer["id"] = request.RootElement.GetProperty("id").GetString();
        return answer;
    }
}
