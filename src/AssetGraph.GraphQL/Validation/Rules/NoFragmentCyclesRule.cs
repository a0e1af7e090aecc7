using AssetGraph.GraphQL.Language;

namespace AssetGraph.GraphQL.Validation.Rules;

/// <summary>No fragment spreads itself, be it through others.</summary>
/// <remarks>Specification: <see href="https://spec.graphql.org/September2025/#sec-Fragment-Spreads-Must-Not-Form-Cycles">5.5.2.2 Fragment Spreads Must Not Form Cycles</see>.</remarks>
internal sealed class NoFragmentCyclesRule : IDocumentRule
{
    private const string Name = nameof(NoFragmentCyclesRule);

    private const int LongestPath = 10;

    // A depth-first search with a stack of its own, since a chain of fragments may be longer than the thread's stack is deep.
    public void Check(ValidationContext context)
    {
        var visited = new HashSet<string>(StringComparer.Ordinal);
        var indexOnPath = new Dictionary<string, int>(StringComparer.Ordinal);
        var path = new List<FragmentSpreadNode>();
        var stack = new Stack<(DefinitionSummary Fragment, int NextSpread)>();
        foreach (var start in context.Summaries)
        {
            if (start.Definition is FragmentDefinitionNode)
            {
                Enter(start);
            }

            while (stack.TryPop(out var frame))
            {
                // The spread by which the last fragment was entered has been followed to its end.
                path.RemoveRange(stack.Count, path.Count - stack.Count);
                if (frame.NextSpread == frame.Fragment.Spreads.Count)
                {
                    indexOnPath.Remove(((FragmentDefinitionNode)frame.Fragment.Definition).Name.Value);
                    continue;
                }

                var spread = frame.Fragment.Spreads[frame.NextSpread];
                stack.Push((frame.Fragment, frame.NextSpread + 1));
                path.Add(spread);
                if (indexOnPath.TryGetValue(spread.Name.Value, out var index))
                {
                    Report(path[index..], context);
                    if (context.IsFull)
                    {
                        return;
                    }
                }
                else if (context.Uses.Find(spread.Name.Value) is { } next)
                {
                    Enter(next);
                }
            }
        }

        void Enter(DefinitionSummary fragment)
        {
            var name = ((FragmentDefinitionNode)fragment.Definition).Name.Value;
            if (visited.Add(name))
            {
                indexOnPath.Add(name, stack.Count);
                stack.Push((fragment, 0));
            }
        }
    }

    private static void Report(List<FragmentSpreadNode> cycle, ValidationContext context)
    {
        var via = string.Join(", ", cycle.Take(Math.Min(LongestPath, cycle.Count - 1)).Select(spread => $"\"{spread.Name.Value}\""));
        var locations = cycle.Select(spread => spread.Location.Position);
        context.Report(
            Name,
            $"The fragment \"{cycle[^1].Name.Value}\" spreads itself{(via.Length == 0 ? "" : $" via {via}")}.",
            [.. locations]);
    }
}
