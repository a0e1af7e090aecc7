namespace AssetGraph.GraphQL.Language;

/// <summary>The kinds of lexical tokens (specification 2.1.6).</summary>
public enum TokenKind
{
    /// <summary>The end of the text.</summary>
    End,

    /// <summary><c>!</c></summary>
    Bang,

    /// <summary><c>$</c></summary>
    Dollar,

    /// <summary><c>&amp;</c></summary>
    Ampersand,

    /// <summary><c>(</c></summary>
    ParenOpen,

    /// <summary><c>)</c></summary>
    ParenClose,

    /// <summary><c>...</c></summary>
    Spread,

    /// <summary><c>:</c></summary>
    Colon,

    /// <summary><c>=</c></summary>
    EqualsSign,

    /// <summary><c>@</c></summary>
    At,

    /// <summary><c>[</c></summary>
    BracketOpen,

    /// <summary><c>]</c></summary>
    BracketClose,

    /// <summary><c>{</c></summary>
    BraceOpen,

    /// <summary><c>|</c></summary>
    Pipe,

    /// <summary><c>}</c></summary>
    BraceClose,

    /// <summary>A name.</summary>
    Name,

    /// <summary>An integer.</summary>
    Int,

    /// <summary>A number with a fraction, an exponent or both.</summary>
    Float,

    /// <summary>A string in single quotation marks.</summary>
    String,

    /// <summary>A string in triple quotation marks.</summary>
    BlockString,
}
