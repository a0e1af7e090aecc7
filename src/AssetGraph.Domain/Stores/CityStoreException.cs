namespace AssetGraph.Domain;

/// <summary>
/// The store itself failed, not the change: its file is foreign, damaged, newer, held by another process or out of reach. Nothing of the change that was
/// being applied was kept.
/// </summary>
public sealed class CityStoreException : Exception
{
    /// <summary>A failure of the store at <paramref name="where"/>.</summary>
    /// <param name="code">The code of <see cref="ErrorCodes"/>.</param>
    /// <param name="where">The file or server.</param>
    /// <param name="what">What is wrong, without a full stop.</param>
    /// <param name="expected">What was expected, without a full stop.</param>
    /// <param name="innerException">The cause, or null.</param>
    public CityStoreException(string code, string where, string what, string expected, Exception? innerException = null)
        : base($"{code} {where}: {what}. Expected {expected}.", innerException)
    {
        Code = code;
        Where = where;
    }

    /// <summary>The code of <see cref="ErrorCodes"/>, as <c>AG1103</c>.</summary>
    public string Code { get; }

    /// <summary>The file or server.</summary>
    public string Where { get; }
}
