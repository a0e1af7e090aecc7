namespace AssetGraph.GraphQL.Resolvers;

/// <summary>The schema and the resolvers don't fit each other; lists everything that is missing, superfluous or mistyped.</summary>
/// <param name="problems">The problems, each naming the place, what is there and what was expected.</param>
public sealed class SchemaBindingException(IReadOnlyList<string> problems)
    : Exception($"The schema and its resolvers don't fit each other ({problems.Count}):{Environment.NewLine}- {string.Join($"{Environment.NewLine}- ", problems)}")
{
    /// <summary>The problems; at least one.</summary>
    public IReadOnlyList<string> Problems { get; } = problems;
}
