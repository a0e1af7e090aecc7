namespace AssetGraph.GraphQL.Language;

/// <summary>Reads GraphQL (specification 2): stub, being written.</summary>
public static class Parser
{
    /// <summary>Reads a document.</summary>
    /// <param name="source">The text.</param>
    /// <param name="options">Limits; <see cref="ParserOptions.Default"/> when null.</param>
    /// <returns>The syntax tree.</returns>
    /// <exception cref="SyntaxException">The text is no document.</exception>
    public static DocumentNode Parse(string source, ParserOptions? options = null) => throw new NotImplementedException();

    /// <summary>Reads a document from UTF-8; bytes that are no UTF-8 are a syntax error.</summary>
    /// <param name="utf8">The bytes.</param>
    /// <param name="options">Limits; <see cref="ParserOptions.Default"/> when null.</param>
    /// <returns>The syntax tree.</returns>
    /// <exception cref="SyntaxException">The text is no document.</exception>
    public static DocumentNode Parse(ReadOnlySpan<byte> utf8, ParserOptions? options = null) => throw new NotImplementedException();

    /// <summary>Reads a value, which may hold variables.</summary>
    /// <param name="source">The text.</param>
    /// <param name="options">Limits; <see cref="ParserOptions.Default"/> when null.</param>
    /// <returns>The syntax tree.</returns>
    /// <exception cref="SyntaxException">The text is no value.</exception>
    public static ValueNode ParseValue(string source, ParserOptions? options = null) => throw new NotImplementedException();

    /// <summary>Reads a value without variables.</summary>
    /// <param name="source">The text.</param>
    /// <param name="options">Limits; <see cref="ParserOptions.Default"/> when null.</param>
    /// <returns>The syntax tree.</returns>
    /// <exception cref="SyntaxException">The text is no constant value.</exception>
    public static ValueNode ParseConstValue(string source, ParserOptions? options = null) => throw new NotImplementedException();

    /// <summary>Reads a type reference.</summary>
    /// <param name="source">The text.</param>
    /// <param name="options">Limits; <see cref="ParserOptions.Default"/> when null.</param>
    /// <returns>The syntax tree.</returns>
    /// <exception cref="SyntaxException">The text is no type.</exception>
    public static TypeNode ParseType(string source, ParserOptions? options = null) => throw new NotImplementedException();
}
