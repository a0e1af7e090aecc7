using System.Collections.Concurrent;

namespace AssetGraph.Stores.Neo4j;

/// <summary>The statements of <c>queries/cypher</c>, which travel inside the program: one a file, its comment left out of what is sent.</summary>
internal static class CypherFile
{
    private static readonly ConcurrentDictionary<string, string> Texts = new(StringComparer.Ordinal);

    /// <summary>The statement in <c>queries/cypher/store/{name}.cypher</c>.</summary>
    internal static string Store(string name) => Texts.GetOrAdd($"store/{name}.cypher", Load);

    /// <summary>The statement in <c>queries/cypher/gds/{name}.cypher</c>.</summary>
    internal static string Gds(string name) => Texts.GetOrAdd($"gds/{name}.cypher", Load);

    /// <summary>The statement in <c>queries/cypher/mapped/{name}.cypher</c>.</summary>
    internal static string Mapped(string name) => Texts.GetOrAdd($"mapped/{name}.cypher", Load);

    /// <summary>The migrations in the order of their numbers.</summary>
    internal static IReadOnlyList<string> Migrations { get; } =
        [.. typeof(CypherFile).Assembly.GetManifestResourceNames().Where(n => n.StartsWith("migrations/", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(Load)];

    private static string Load(string resource)
    {
        using var stream = typeof(CypherFile).Assembly.GetManifestResourceStream(resource) ?? throw new ArgumentException($"There is no statement {resource}.", nameof(resource));
        using var reader = new StreamReader(stream);
        return WithoutComment(reader.ReadToEnd());
    }

    /// <summary>The statement without the lines of comment at its head.</summary>
    internal static string WithoutComment(string text) =>
        string.Join('\n', text.Split('\n').SkipWhile(l => l.StartsWith("//", StringComparison.Ordinal))).Trim();
}
