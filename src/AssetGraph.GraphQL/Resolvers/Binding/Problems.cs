namespace AssetGraph.GraphQL.Resolvers;

/// <summary>Collects what doesn't fit between schema and resolvers, so that all of it is told at once.</summary>
internal sealed class Problems
{
    private readonly List<string> _found = [];
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    public IReadOnlyList<string> Found => _found;

    public void Add(string problem)
    {
        if (_known.Add(problem))
        {
            _found.Add(problem);
        }
    }
}
