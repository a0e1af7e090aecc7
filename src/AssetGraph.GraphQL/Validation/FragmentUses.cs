using AssetGraph.GraphQL.Language;

namespace AssetGraph.GraphQL.Validation;

/// <summary>Which fragments an operation reaches, be it through others.</summary>
internal sealed class FragmentUses
{
    private readonly Dictionary<string, DefinitionSummary> _fragments = new(StringComparer.Ordinal);
    private readonly Dictionary<DefinitionSummary, List<DefinitionSummary>> _reached = [];

    public FragmentUses(List<DefinitionSummary> summaries)
    {
        foreach (var summary in summaries)
        {
            if (summary.Definition is FragmentDefinitionNode fragment)
            {
                _fragments[fragment.Name.Value] = summary;
            }
        }
    }

    public DefinitionSummary? Find(string fragmentName) => _fragments.GetValueOrDefault(fragmentName);

    /// <summary>The definition itself and every fragment it reaches, each once.</summary>
    public List<DefinitionSummary> ReachedBy(DefinitionSummary start)
    {
        if (_reached.TryGetValue(start, out var reached))
        {
            return reached;
        }

        reached = [start];
        var known = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < reached.Count; i++)
        {
            foreach (var spread in reached[i].Spreads)
            {
                if (known.Add(spread.Name.Value) && _fragments.TryGetValue(spread.Name.Value, out var fragment))
                {
                    reached.Add(fragment);
                }
            }
        }

        _reached.Add(start, reached);
        return reached;
    }

    /// <summary>Adds the fragments that a definition reaches, those that were reached before not followed again.</summary>
    public void AddReachedBy(DefinitionSummary start, HashSet<DefinitionSummary> reached)
    {
        var waiting = new Queue<DefinitionSummary>([start]);
        while (waiting.TryDequeue(out var summary))
        {
            foreach (var spread in summary.Spreads)
            {
                if (_fragments.TryGetValue(spread.Name.Value, out var fragment) && reached.Add(fragment))
                {
                    waiting.Enqueue(fragment);
                }
            }
        }
    }
}
