namespace AssetGraph.Domain;

/// <summary>
/// The store itself failed, not the change: its file or server is foreign, damaged, newer, held by another process or out of reach. Nothing of the change
/// that was being applied was kept, except where the code is <see cref="ErrorCodes.OutcomeUnknown"/>: then nobody knows yet.
/// </summary>
public sealed class CityStoreException : Exception
{
    /// <summary>A failure of the store at <paramref name="where"/>.</summary>
    /// <param name="code">The code of <see cref="ErrorCodes"/>.</param>
    /// <param name="where">The file or server.</param>
    /// <param name="what">What is wrong, without a full stop.</param>
    /// <param name="expected">What was expected, without a full stop.</param>
    /// <param name="innerException">The cause, or null.</param>
    /// <param name="serverCode">What the database server calls it, or null.</param>
    public CityStoreException(string code, string where, string what, string expected, Exception? innerException = null, string? serverCode = null)
        : base($"{code} {where}: {what}{(serverCode is null ? "" : $" ({serverCode})")}. Expected {expected}.", innerException)
    {
        Code = code;
        Where = where;
        ServerCode = serverCode;
    }

    /// <summary>The code of <see cref="ErrorCodes"/>, as <c>AG1103</c>.</summary>
    public string Code { get; }

    /// <summary>The file or server.</summary>
    public string Where { get; }

    /// <summary>What the database server calls it, as <c>Neo.ClientError.Security.Unauthorized</c>; null where no server spoke.</summary>
    public string? ServerCode { get; }
}
