namespace AssetGraph.Graphs;

/// <summary>
/// Input that no measure can answer for. The message is an address: code, what, where, and what was expected.
/// </summary>
/// <remarks>
/// Codes of this room: AG2001 vertex out of range, AG2002 weight not a positive finite number, AG2003 too large,
/// AG2004 arc costs unusable, AG2005 an option out of its range, AG2006 a kind of graph that the question does not fit,
/// AG2007 a partition or subset that does not fit the graph, AG2008 a number that left the range of a double,
/// AG2009 an unknown measure or option name.
/// </remarks>
public sealed class GraphException : Exception
{
    /// <summary>Creates the error.</summary>
    /// <param name="code">The code, like <c>AG2002</c>.</param>
    /// <param name="where">What it is about: an arc, a vertex, an option.</param>
    /// <param name="problem">What is wrong there.</param>
    /// <param name="expected">What would have been right.</param>
    public GraphException(string code, string where, string problem, string expected)
        : base($"{code}  {where}: {problem}. Expected {expected}.")
    {
        Code = code;
        Where = where;
        Expected = expected;
    }

    /// <summary>The code, like <c>AG2002</c>.</summary>
    public string Code { get; }

    /// <summary>What the error is about: an arc, a vertex, an option.</summary>
    public string Where { get; }

    /// <summary>What would have been right.</summary>
    public string Expected { get; }
}
