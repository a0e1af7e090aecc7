using System.Buffers;

namespace AssetGraph.GraphQL.Execution;

/// <summary>
/// Where the slots of one response lie: few large arrays, lent by the pool, instead of one array an object. Not safe for use by several threads at once.
/// </summary>
/// <remarks>It is given back only for a response that was completed and written. What a request that was given up may still write to is left to the garbage collector.</remarks>
internal sealed class ResultMemory
{
    private const int SmallestChunk = 16;
    private const int LargestChunk = 4096;

    private ResultValue[]? _chunk;
    private List<ResultValue[]>? _full;
    private int _used;

    /// <summary>Takes slots, all null.</summary>
    /// <param name="count">How many.</param>
    /// <param name="start">The place of the first in the array.</param>
    public ResultValue[] Take(int count, out int start)
    {
        if (_chunk is null || _chunk.Length - _used < count)
        {
            Grow(count);
        }

        start = _used;
        _used += count;
        Array.Clear(_chunk!, start, count);
        return _chunk!;
    }

    /// <summary>Gives everything back.</summary>
    public void Return()
    {
        foreach (var chunk in _full ?? [])
        {
            ArrayPool<ResultValue>.Shared.Return(chunk, clearArray: true);
        }

        if (_chunk is not null)
        {
            Array.Clear(_chunk, 0, _used);
            ArrayPool<ResultValue>.Shared.Return(_chunk);
        }

        _chunk = null;
        _full = null;
        _used = 0;
    }

    private void Grow(int count)
    {
        var size = SmallestChunk;
        if (_chunk is not null)
        {
            (_full ??= []).Add(_chunk);
            size = Math.Min(2 * _chunk.Length, LargestChunk);
        }

        _chunk = ArrayPool<ResultValue>.Shared.Rent(Math.Max(size, count));
        _used = 0;
    }
}
