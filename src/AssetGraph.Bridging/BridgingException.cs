using System.Globalization;

namespace AssetGraph.Bridging;

/// <summary>A question that bridging cannot answer. The message is an address: code, what, where, and what was expected.</summary>
/// <remarks>
/// Codes of this room: AG3001 an asset that the city does not have; AG3002 an asset that takes no part in this graph (left out, or a person who may not
/// be suggested); AG3003 an asset on the wrong side; AG3004 a weight that is no weight; AG3005 an option out of its range; AG3006 a filter that names
/// something the city does not have.
/// </remarks>
public sealed class BridgingException : Exception
{
    /// <summary>Creates the error.</summary>
    /// <param name="code">The code, like <c>AG3001</c>.</param>
    /// <param name="where">What it is about: a parameter, an asset.</param>
    /// <param name="problem">What is wrong there.</param>
    /// <param name="expected">What would have been right.</param>
    public BridgingException(string code, string where, string problem, string expected)
        : base($"{code}  {where}: {problem}. Expected {expected}.")
    {
        Code = code;
        Where = where;
        Expected = expected;
    }

    /// <summary>Refuses a number that is out of its range.</summary>
    /// <param name="where">The parameter.</param>
    /// <param name="value">What was given.</param>
    /// <param name="least">The least that is allowed.</param>
    /// <param name="most">The most.</param>
    /// <exception cref="BridgingException">AG3005: the number is outside.</exception>
    internal static void ThrowIfOutside(string where, int value, int least, int most)
    {
        if (value < least || value > most)
        {
            throw new BridgingException("AG3005", where, value.ToString(CultureInfo.InvariantCulture), string.Create(CultureInfo.InvariantCulture, $"{least} to {most}"));
        }
    }

    /// <summary>The code, like <c>AG3001</c>.</summary>
    public string Code { get; }

    /// <summary>What the error is about: a parameter, an asset.</summary>
    public string Where { get; }

    /// <summary>What would have been right.</summary>
    public string Expected { get; }
}
