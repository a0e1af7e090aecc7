using System.Collections.Immutable;
using AssetGraph.GraphQL.Language;

namespace AssetGraph.GraphQL.Validation;

/// <summary>Finds names that occur more than once.</summary>
internal static class NameGroups
{
    /// <summary>The names that occur more than once, each with all its occurrences, in the order of the first.</summary>
    public static List<List<NameNode>> Repeated<T>(ImmutableArray<T> nodes, Func<T, NameNode> nameOf)
    {
        var groups = new OrderedDictionary<string, List<NameNode>>(StringComparer.Ordinal);
        foreach (var node in nodes)
        {
            var name = nameOf(node);
            if (!groups.TryGetValue(name.Value, out var group))
            {
                groups.Add(name.Value, group = []);
            }

            group.Add(name);
        }

        var repeated = new List<List<NameNode>>();
        foreach (var (_, group) in groups)
        {
            if (group.Count > 1)
            {
                repeated.Add(group);
            }
        }

        return repeated;
    }

    public static ImmutableArray<SourceLocation> Locations(List<NameNode> names)
    {
        var locations = ImmutableArray.CreateBuilder<SourceLocation>(names.Count);
        foreach (var name in names)
        {
            locations.Add(name.Location.Position);
        }

        return locations.MoveToImmutable();
    }
}
