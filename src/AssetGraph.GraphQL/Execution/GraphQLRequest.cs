using System.Text.Json;

namespace AssetGraph.GraphQL.Execution;

/// <summary>A request to execute an operation (section 6.1).</summary>
/// <param name="Query">The text of the document.</param>
public sealed record GraphQLRequest(string Query)
{
    /// <summary>The name of the operation to run; null where the document holds just one.</summary>
    public string? OperationName { get; init; }

    /// <summary>The variables, a JSON object; null for none. It must live until the request is done.</summary>
    public JsonElement? Variables { get; init; }

    /// <summary>Where parameters of resolvers that are neither arguments nor of the engine come from; null where no resolver asks for any.</summary>
    public IServiceProvider? Services { get; init; }

    /// <summary>The parent object that the fields of the root type are given; null by default.</summary>
    public object? RootValue { get; init; }

    /// <summary>Values that resolvers reach by <see cref="Resolvers.IResolverContext.ContextData"/>; null for none.</summary>
    public IReadOnlyDictionary<string, object?>? ContextData { get; init; }

    /// <summary>Whether this request may ask for the schema; null to leave it to <see cref="RequestOptions.AllowIntrospection"/>.</summary>
    public bool? AllowIntrospection { get; init; }

    /// <summary>Whether the response tells what the operation may cost, as <c>extensions.operationCost</c>; false by default.</summary>
    public bool ReportCost { get; init; }

    /// <summary>The kinds of operation that may run; all by default. The HTTP transport forbids mutations in a GET request.</summary>
    public AllowedOperations AllowedOperations { get; init; } = AllowedOperations.All;

    /// <summary>Is told kind and name of the operation once it is chosen, before anything runs; null for nobody.</summary>
    public Action<Language.OperationType, string?>? OperationSelected { get; init; }
}
