using System.Collections.Immutable;
using AssetGraph.GraphQL.Language;

namespace AssetGraph.GraphQL.Validation.FieldMerging;

/// <summary>Two fields of one response name that cannot be merged, because of themselves or of fields inside them.</summary>
/// <param name="ResponseName">The name in the response.</param>
/// <param name="Reason">Why, as the rest of a sentence.</param>
/// <param name="Nodes">The first field and what conflicts inside it, then the same of the second.</param>
internal sealed record Conflict(string ResponseName, string Reason, ImmutableArray<FieldNode> Nodes)
{
    private const int MostReasons = 3;
    private const int LongestReason = 500;

    private int FirstCount { get; init; } = 1;

    public static Conflict Between(string responseName, string reason, FieldNode first, FieldNode second) =>
        new(responseName, reason, [first, second]);

    public static Conflict Around(string responseName, List<Conflict> inner, FieldNode first, FieldNode second)
    {
        var reasons = inner.Take(MostReasons).Select(conflict => $"the fields called \"{ValidationContext.Shorten(conflict.ResponseName)}\" in them conflict because {conflict.Reason}");
        List<FieldNode> firsts = [first, .. inner.SelectMany(conflict => conflict.Nodes.Take(conflict.FirstCount))];
        IEnumerable<FieldNode> seconds = [second, .. inner.SelectMany(conflict => conflict.Nodes.Skip(conflict.FirstCount))];
        var reason = string.Join(" and ", reasons);
        return new(responseName, reason.Length <= LongestReason ? reason : $"{reason.AsSpan(0, LongestReason)}…", [.. firsts, .. seconds]) { FirstCount = firsts.Count };
    }
}
