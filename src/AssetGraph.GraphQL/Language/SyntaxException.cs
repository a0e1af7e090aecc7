namespace AssetGraph.GraphQL.Language;

/// <summary>A text is no GraphQL document, or exceeds a limit of the parser.</summary>
/// <param name="message">What was expected and what was found.</param>
/// <param name="location">Where.</param>
public sealed class SyntaxException(string message, SourceLocation location)
    : Exception($"Syntax error at {location}: {message}")
{
    /// <summary>What was expected and what was found, without the position.</summary>
    public string Description { get; } = message;

    /// <summary>Where the offending character or token begins.</summary>
    public SourceLocation Location { get; } = location;
}
