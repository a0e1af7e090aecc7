using AssetGraph.GraphQL.Execution;

namespace AssetGraph.GraphQL.Paging;

/// <summary>Cuts lists into pages by the Relay Cursor Connections specification.</summary>
public static class Connection
{
    /// <summary>Makes the page that the four arguments ask for. Edges come in the order of the list whatever the direction.</summary>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <param name="items">All elements, in a stable order; may be empty. Only the elements of the page are read.</param>
    /// <param name="first">At most this many from the front of what the cursors leave; not negative.</param>
    /// <param name="after">Only what lies behind this cursor.</param>
    /// <param name="last">At most this many from the end of what is left then; not negative.</param>
    /// <param name="before">Only what lies before this cursor.</param>
    /// <param name="options">The page sizes; null for the defaults.</param>
    /// <returns>The page, with the number of all elements as <see cref="Connection{T}.TotalCount"/>.</returns>
    /// <exception cref="GraphQLException">
    /// <paramref name="first"/> or <paramref name="last"/> is negative or above <see cref="PagingOptions.MaxPageSize"/>, none is given though one is
    /// required, or a cursor isn't one of this engine.
    /// </exception>
    /// <remarks>Costs time in the size of the page. A cursor marks a position, so pages of a list that changes in between may overlap or skip.</remarks>
    public static Connection<T> From<T>(
        IReadOnlyList<T> items,
        int? first = null,
        string? after = null,
        int? last = null,
        string? before = null,
        PagingOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(items);
        options ??= new PagingOptions();
        Check(first, nameof(first), options);
        Check(last, nameof(last), options);
        if (first is null && last is null)
        {
            if (options.RequirePagingBoundaries)
            {
                throw new GraphQLException("One of the arguments \"first\" and \"last\" is required.", ErrorCodes.BadUserInput);
            }

            first = options.DefaultPageSize;
        }

        var start = after is null ? 0 : (int)Math.Min((long)Cursor.ToPosition(after, nameof(after)) + 1, items.Count);
        var end = before is null ? items.Count : Math.Min(Cursor.ToPosition(before, nameof(before)), items.Count);
        end = Math.Max(start, end);
        if (first is { } fromFront && end - start > fromFront)
        {
            end = start + fromFront;
        }

        if (last is { } fromEnd && end - start > fromEnd)
        {
            start = end - fromEnd;
        }

        var edges = new Edge<T>[end - start];
        for (var i = 0; i < edges.Length; i++)
        {
            edges[i] = new Edge<T>(items[start + i], Cursor.FromPosition(start + i));
        }

        var pageInfo = new PageInfo(
            HasNextPage: end < items.Count,
            HasPreviousPage: start > 0,
            StartCursor: edges.Length == 0 ? null : edges[0].Cursor,
            EndCursor: edges.Length == 0 ? null : edges[^1].Cursor);
        return new Connection<T>(edges, pageInfo, items.Count);
    }

    private static void Check(int? size, string argument, PagingOptions options)
    {
        if (size < 0)
        {
            throw new GraphQLException($"Argument \"{argument}\" is {size}; expected 0 or more.", ErrorCodes.BadUserInput);
        }

        if (size > options.MaxPageSize)
        {
            throw new GraphQLException($"Argument \"{argument}\" is {size}; expected at most {options.MaxPageSize}.", ErrorCodes.BadUserInput);
        }
    }
}
