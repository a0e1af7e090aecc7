using System.Text.Json;
using AssetGraph.GraphQL.Execution;
using AssetGraph.GraphQL.Language;
using AssetGraph.GraphQL.Resolvers;
using AssetGraph.GraphQL.Validation;

namespace AssetGraph.GraphQL.Tests.Execution;

/// <summary>Runs queries against a schema whose fields are functions.</summary>
internal static class Runner
{
    public static RequestExecutorBuilder Schema(string sdl) => new RequestExecutorBuilder().AddDocumentFromString(sdl);

    /// <summary>Lifts the limits, for tests of what would happen without them.</summary>
    public static RequestExecutorBuilder Trusting(this RequestExecutorBuilder builder) =>
        builder.ModifyParserOptions(_ => ParserOptions.Trusted).ModifyValidationOptions(_ => ValidationOptions.Trusted)
            .ModifyCostOptions(options => options.EnforceCostLimits = false);

    public static RequestExecutorBuilder Returns(this RequestExecutorBuilder builder, string field, object? value)
    {
        var (type, name) = (field.Split('.')[0], field.Split('.')[1]);
        return builder.AddResolver(type, name, _ => value is Exception exception ? throw exception : new(value));
    }

    public static RequestExecutorBuilder Does(this RequestExecutorBuilder builder, string field, Func<IResolverContext, ValueTask<object?>> resolve) =>
        builder.AddResolver(field.Split('.')[0], field.Split('.')[1], resolve);

    public static async Task<string> RunAsync(this RequestExecutorBuilder builder, string query, string? variables = null, string? operationName = null)
    {
        var result = await builder.Build().ExecuteAsync(
            new GraphQLRequest(query)
            {
                OperationName = operationName,
                Variables = variables is null ? null : JsonDocument.Parse(variables).RootElement,
            },
            TestContext.Current.CancellationToken);
        return result.ToJson();
    }
}
