namespace AssetGraph.Exchange;

/// <summary>The errors of one import: the first ones kept, all of them counted.</summary>
internal sealed class ErrorList(int max)
{
    private readonly List<ImportError> errors = [];
    private readonly HashSet<(string File, int? Line, string? Column)> addresses = [];

    internal int Count { get; private set; }

    internal void Add(ImportError error)
    {
        Count++;
        if (errors.Count < max)
        {
            errors.Add(error);
            addresses.Add((error.File, error.Line, error.Column));
        }
    }

    /// <summary>Whether something was already said about this cell.</summary>
    internal bool Has(string file, int? line, string? column) => addresses.Contains((file, line, column));

    /// <summary>The errors kept, in the order of <paramref name="fileRank"/>, then of lines; within a line in the order found.</summary>
    internal IReadOnlyList<ImportError> InOrder(Func<string, int> fileRank) =>
        [.. errors.OrderBy(e => fileRank(e.File)).ThenBy(e => e.Line ?? 0)];
}
