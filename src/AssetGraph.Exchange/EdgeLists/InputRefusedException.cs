namespace AssetGraph.Exchange;

/// <summary>A file that was given can't be used. Nothing was done with it.</summary>
/// <param name="errors">Why, line by line; at least one.</param>
/// <param name="errorCount">How many errors there are, also beyond those listed.</param>
public sealed class InputRefusedException(IReadOnlyList<ImportError> errors, int errorCount) : Exception(string.Join('\n', errors))
{
    /// <summary>Why, line by line; at least one.</summary>
    public IReadOnlyList<ImportError> Errors { get; } = errors;

    /// <summary>How many errors there are, also beyond those listed.</summary>
    public int ErrorCount { get; } = errorCount;
}
