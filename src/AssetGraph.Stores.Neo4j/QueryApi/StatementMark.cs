using System.Collections.Concurrent;
using System.Globalization;

namespace AssetGraph.Stores.Neo4j;

/// <summary>
/// The comment at the head of a statement's text by which the server is told to end it. A mark belongs to one request at a time and is used again, the last
/// one returned first: the server keeps what it made of a text, so there must be few texts.
/// </summary>
internal static class StatementMark
{
    private static readonly string Process = Guid.NewGuid().ToString("N")[..12];
    private static readonly ConcurrentStack<string> Free = new();
    private static int made;

    internal static string Take() => Free.TryPop(out var mark)
        ? mark
        : string.Create(CultureInfo.InvariantCulture, $"/*ag:{Process}-{Interlocked.Increment(ref made)}*/");

    internal static void Return(string mark) => Free.Push(mark);
}
