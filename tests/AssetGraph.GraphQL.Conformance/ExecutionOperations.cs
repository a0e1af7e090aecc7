using System.Text.Json;
using System.Text.Json.Nodes;
using AssetGraph.GraphQL.Execution;
using AssetGraph.GraphQL.Types;

namespace AssetGraph.GraphQL.Conformance;

/// <summary>execute, executeWired, subscribe and introspect.</summary>
internal static class ExecutionOperations
{
    public static void Register(Dispatcher dispatcher)
    {
        dispatcher.AddAsync("execute", ExecuteAsync);
        dispatcher.AddAsync("executeWired", ExecuteWiredAsync);
        dispatcher.AddAsync("subscribe", SubscribeAsync);
        dispatcher.AddAsync("introspect", IntrospectAsync);
    }

    private static async Task<JsonObject> ExecuteAsync(JsonElement request)
    {
        var table = new OutcomeTable(request.GetProperty("resolvers"));
        var executor = Executors.Build(request.Text("sdl")!, (builder, schema) =>
        {
            builder.UseFallbackResolver(context => new(table.Resolve(context)));

            // To execute a subscription is to execute it for one event.
            foreach (var field in schema.SubscriptionType?.Fields ?? [])
            {
                builder.AddSubscription(schema.SubscriptionType!.Name, field.Name, _ => new(OneEvent()), context => new(table.Resolve(context)));
            }
        });
        var result = await executor.ExecuteAsync(Request(request));
        if (result.Events is { } events)
        {
            result = await events.FirstAsync();
        }

        return new JsonObject { ["result"] = Json(result), ["documentValid"] = IsValid(result), ["calls"] = table.Calls };
    }

    private static async Task<JsonObject> ExecuteWiredAsync(JsonElement request)
    {
        var executor = Executors.Build(request.Text("sdl")!, (builder, schema) => builder.UseFallbackResolver(context => new(Wired(context.Field.Type, schema))));
        return new JsonObject { ["result"] = Json(await executor.ExecuteAsync(Request(request))) };
    }

    private static async Task<JsonObject> SubscribeAsync(JsonElement request)
    {
        var executor = Executors.Build(request.Text("sdl")!, (builder, schema) =>
        {
            builder.UseFallbackResolver(context => new(context.Parent<TypedObject>().Table!.Resolve(context)));
            foreach (var field in schema.SubscriptionType?.Fields ?? [])
            {
                builder.AddSubscription(
                    schema.SubscriptionType!.Name,
                    field.Name,
                    _ => new(Events(request)),
                    context => new(context.Parent<OutcomeTable>().Resolve(context)));
            }
        });
        var result = await executor.ExecuteAsync(Request(request));
        if (result.Events is null)
        {
            return new JsonObject { ["documentValid"] = IsValid(result), ["result"] = Json(result) };
        }

        var events = new JsonArray();
        await foreach (var response in result.Events)
        {
            events.Add(Json(response));
        }

        return new JsonObject { ["documentValid"] = true, ["events"] = events };
    }

    private static IAsyncEnumerable<object?> OneEvent() => new object?[] { null }.ToAsyncEnumerable();

    private static IAsyncEnumerable<object?> Events(JsonElement request)
    {
        if (request.TryGetProperty("sourceStream", out var source) && source.ValueKind != JsonValueKind.Null)
        {
            var message = source.ValueKind == JsonValueKind.Object && source.TryGetProperty("$error", out var error) ? error.GetString() : null;
            throw new GraphQLException(message ?? "The source is no stream.");
        }

        return request.GetProperty("events").EnumerateArray().Select(item => (object?)new OutcomeTable(item.GetProperty("resolvers"))).ToAsyncEnumerable();
    }

    private static async Task<JsonObject> IntrospectAsync(JsonElement request)
    {
        var executor = Executors.Build(request.Text("sdl")!, static (builder, _) => builder.UseFallbackResolver(static _ => new((object?)null)));
        var result = Json(await executor.ExecuteAsync(new GraphQLRequest(request.Text("query")!)));
        return result["data"] is { } data
            ? new JsonObject { ["schema"] = data["__schema"]!.DeepClone() }
            : new JsonObject { ["adapterError"] = result.ToJsonString() };
    }

    private static object Wired(GraphQLType type, Schema schema)
    {
        switch (type.Nullable)
        {
            case ListType list:
                return (object[])[Wired(list.OfType, schema), Wired(list.OfType, schema)];
            case EnumType enumType:
                return enumType.Values[0].Name;
            case UnionType union:
                return new TypedObject(union.Types.Select(member => member.Name).Order(StringComparer.Ordinal).First(), null);
            case InterfaceType interfaceType:
                return new TypedObject(schema.PossibleTypes(interfaceType).Select(member => member.Name).Order(StringComparer.Ordinal).Last(), null);
            case ObjectType objectType:
                return new TypedObject(objectType.Name, null);
            default:
                return type.Nullable.Named.Name switch
                {
                    "Int" => 2,
                    "Float" => 3.14,
                    "Boolean" => true,
                    "ID" => "id",
                    _ => "str",
                };
        }
    }

    private static GraphQLRequest Request(JsonElement request) => new(request.Source())
    {
        OperationName = request.Text("operationName"),
        Variables = request.TryGetProperty("variables", out var variables) && variables.ValueKind == JsonValueKind.Object ? variables : null,
    };

    private static bool IsValid(ExecutionResult result) =>
        !result.Errors.Any(error => error.Code is ErrorCodes.ParseFailed or ErrorCodes.ValidationFailed);

    private static JsonObject Json(ExecutionResult result) =>
        JsonNode.Parse(result.ToJson(), documentOptions: new JsonDocumentOptions { MaxDepth = 2000 })!.AsObject();
}
