using System.Buffers;
using System.Text;

namespace AssetGraph.GraphQL.Language;

/// <summary>
/// Reads GraphQL of the September 2025 edition (specification 2 and 3). Takes time linear in the length of the text; nesting is limited
/// (<see cref="ParserOptions.MaxAllowedRecursionDepth"/>), so that no text can exhaust the stack.
/// </summary>
public static class Parser
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a document.</summary>
    /// <param name="source">The text.</param>
    /// <param name="options">Limits; <see cref="ParserOptions.Default"/> when null.</param>
    /// <returns>The syntax tree, with at least one definition.</returns>
    /// <exception cref="SyntaxException">The text is no document (an empty one is none either), or exceeds a limit.</exception>
    public static DocumentNode Parse(string source, ParserOptions? options = null) => Parse(source.AsSpan(), options);

    /// <summary>Reads a document.</summary>
    /// <param name="source">The text.</param>
    /// <param name="options">Limits; <see cref="ParserOptions.Default"/> when null.</param>
    /// <returns>The syntax tree, with at least one definition.</returns>
    /// <exception cref="SyntaxException">The text is no document (an empty one is none either), or exceeds a limit.</exception>
    public static DocumentNode Parse(ReadOnlySpan<char> source, ParserOptions? options = null) =>
        new SyntaxReader(source, options ?? ParserOptions.Default).ReadDocument();

    /// <summary>Reads a document from UTF-8.</summary>
    /// <param name="utf8">The bytes.</param>
    /// <param name="options">Limits; <see cref="ParserOptions.Default"/> when null.</param>
    /// <returns>The syntax tree, with at least one definition; its offsets count UTF-16 units all the same.</returns>
    /// <exception cref="SyntaxException">The bytes are no UTF-8, the text is no document, or exceeds a limit.</exception>
    public static DocumentNode Parse(ReadOnlySpan<byte> utf8, ParserOptions? options = null)
    {
        options ??= ParserOptions.Default;
        if (utf8.Length / 3 > options.MaxAllowedLength)
        {
            // No UTF-16 unit takes more than three bytes, so that the text is longer than allowed whatever it is.
            throw new SyntaxException($"The document is longer than the {options.MaxAllowedLength} characters allowed.", options.Start);
        }

        var buffer = ArrayPool<char>.Shared.Rent(utf8.Length);
        try
        {
            return Parse(buffer.AsSpan(0, StrictUtf8.GetChars(utf8, buffer)), options);
        }
        catch (DecoderFallbackException e)
        {
            throw new SyntaxException($"The text is not valid UTF-8 at byte {e.Index}.", options.Start);
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }
    }

    /// <summary>Reads a value, which may hold variables.</summary>
    /// <param name="source">The text: one value and nothing behind it.</param>
    /// <param name="options">Limits; <see cref="ParserOptions.Default"/> when null.</param>
    /// <returns>The syntax tree.</returns>
    /// <exception cref="SyntaxException">The text is no value, or exceeds a limit.</exception>
    public static ValueNode ParseValue(ReadOnlySpan<char> source, ParserOptions? options = null) =>
        new SyntaxReader(source, options ?? ParserOptions.Default).ReadWholeValue(isConst: false);

    /// <summary>Reads a value without variables.</summary>
    /// <param name="source">The text: one value and nothing behind it.</param>
    /// <param name="options">Limits; <see cref="ParserOptions.Default"/> when null.</param>
    /// <returns>The syntax tree.</returns>
    /// <exception cref="SyntaxException">The text is no constant value, or exceeds a limit.</exception>
    public static ValueNode ParseConstValue(ReadOnlySpan<char> source, ParserOptions? options = null) =>
        new SyntaxReader(source, options ?? ParserOptions.Default).ReadWholeValue(isConst: true);

    /// <summary>Reads a type reference.</summary>
    /// <param name="source">The text: one type and nothing behind it.</param>
    /// <param name="options">Limits; <see cref="ParserOptions.Default"/> when null.</param>
    /// <returns>The syntax tree.</returns>
    /// <exception cref="SyntaxException">The text is no type, or exceeds a limit.</exception>
    public static TypeNode ParseType(ReadOnlySpan<char> source, ParserOptions? options = null) =>
        new SyntaxReader(source, options ?? ParserOptions.Default).ReadWholeType();
}
