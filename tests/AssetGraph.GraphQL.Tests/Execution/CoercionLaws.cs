using System.Text.Json;
using System.Text.Json.Nodes;
using AssetGraph.GraphQL.Execution;
using AssetGraph.GraphQL.Types;
using FsCheck;
using FsCheck.Fluent;

namespace AssetGraph.GraphQL.Tests.Execution;

/// <summary>A value means the same whether it is written into the document or given by a variable.</summary>
public sealed class CoercionLaws
{
    private const string Sdl = """
        type Query { show(a: A, list: [[Int]], i: Int, f: Float, s: String, b: Boolean, id: ID, e: E): String }
        enum E { RED BLUE }
        input A { i: Int = 7, must: Float! = 1.5, s: [String!], inner: A, e: E, pick: P }
        input P @oneOf { x: Int, y: A }
        """;

    private static readonly RequestExecutor Executor = Runner.Schema(Sdl)
        .Does("Query.show", context => new(Show(context.Arguments)))
        .Build();

    [Fact]
    public void Literals_and_variables_of_the_same_value_reach_the_resolver_alike() =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed =>
        {
            var random = new Random(seed);
            var (argument, type, value) = RandomArgument(random);
            var literal = Run($"{{ show({argument}: {Literal(value)}) }}", null);
            var variable = Run($"query ($v: {type}) {{ show({argument}: $v) }}", new JsonObject { ["v"] = value?.DeepClone() });
            var isValid = literal.HasNonNullData;
            return (isValid == variable.HasNonNullData).Label($"{argument}: {value?.ToJsonString()} is valid one way only: {literal.ToJson()} {variable.ToJson()}")
                .And(!isValid || literal.ToJson() == variable.ToJson()).Label($"{literal.ToJson()} but {variable.ToJson()}");
        }).QuickCheckThrowOnFailure();

    private static ExecutionResult Run(string query, JsonObject? variables) =>
        Executor.ExecuteAsync(new GraphQLRequest(query) { Variables = variables is null ? null : JsonSerializer.SerializeToElement(variables) }).GetAwaiter().GetResult();

    private static (string Argument, string Type, JsonNode? Value) RandomArgument(Random random) => random.Next(5) switch
    {
        0 => ("a", "A", RandomObject(random, 3)),
        1 => ("list", "[[Int]]", RandomList(random, 3)),
        2 => ("i", "Int", JsonValue.Create(random.Next(2) == 0 ? random.Next() : random.NextInt64())),
        3 => ("f", "Float", JsonValue.Create(random.NextDouble() * 1e10)),
        _ => ("id", "ID", random.Next(2) == 0 ? JsonValue.Create("x\"y\n") : JsonValue.Create(random.NextInt64())),
    };

    private static JsonNode? RandomList(Random random, int depth) => random.Next(depth == 0 ? 2 : 4) switch
    {
        0 => JsonValue.Create(random.Next(100)),
        1 => null,
        _ => new JsonArray([.. Enumerable.Range(0, random.Next(3)).Select(_ => RandomList(random, depth - 1))]),
    };

    private static JsonNode? RandomObject(Random random, int depth)
    {
        var value = new JsonObject();
        void Maybe(string name, Func<JsonNode?> make)
        {
            if (random.Next(3) == 0)
            {
                value[name] = random.Next(6) == 0 ? null : make();
            }
        }

        Maybe("i", () => JsonValue.Create(random.Next()));
        Maybe("must", () => JsonValue.Create(random.Next(2) == 0 ? 2.5 : 3));
        Maybe("s", () => random.Next(2) == 0 ? JsonValue.Create("one") : new JsonArray("a", "b"));
        if (depth > 0)
        {
            Maybe("inner", () => RandomObject(random, depth - 1));
            Maybe("pick", () => random.Next(3) switch
            {
                0 => new JsonObject { ["x"] = 1 },
                1 => new JsonObject { ["y"] = RandomObject(random, depth - 1) },
                _ => new JsonObject { ["x"] = 1, ["y"] = new JsonObject() },
            });
        }

        Maybe("unknown", () => JsonValue.Create(1));
        return value;
    }

    private static string Literal(JsonNode? value) => value switch
    {
        null => "null",
        JsonArray list => $"[{string.Join(", ", list.Select(Literal))}]",
        JsonObject map => $"{{{string.Join(", ", map.Select(pair => $"{pair.Key}: {Literal(pair.Value)}"))}}}",
        _ => value.ToJsonString().Replace("\\u0022", "\\\"", StringComparison.Ordinal),
    };

    private static string Show(object? value) => value switch
    {
        null => "null",
        EnumValueDefinition member => member.Name,
        IEnumerable<KeyValuePair<string, object?>> map => $"{{{string.Join(',', map.Select(pair => $"{pair.Key}:{Show(pair.Value)}"))}}}",
        object?[] list => $"[{string.Join(',', list.Select(Show))}]",
        _ => $"{value.GetType().Name} {Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture)}",
    };
}
