using System.Buffers;

namespace AssetGraph.GraphQL.Language;

/// <summary>
/// Cuts a text into tokens (specification 2.1), one at a time and without allocating: a token is a place in the text, and its value is only made on
/// request. White space, line ends, commas, byte order marks and comments are skipped.
/// </summary>
public ref struct Lexer
{
    // What ends a stretch of plain characters inside a string of either kind. Surrogates are looked at one by one.
    private static readonly SearchValues<char> StringStops = SearchValues.Create($"\"\\\n\r{SurrogateRange()}");
    private static readonly SearchValues<char> CommentStops = SearchValues.Create($"\n\r{SurrogateRange()}");

    private readonly ReadOnlySpan<char> _source;
    private readonly int _firstLineShift;
    private readonly int _firstLine;
    private int _position;
    private int _line;
    private int _lineStart;
    private bool _hasEscapes;

    /// <summary>Begins at the start of a text; the first token comes with the first <see cref="Advance"/>.</summary>
    /// <param name="source">The text.</param>
    /// <param name="start">The line and column that its first character counts as.</param>
    public Lexer(ReadOnlySpan<char> source, SourceLocation start)
    {
        _source = source;
        _firstLine = start.Line;
        _firstLineShift = start.Column - 1;
        _line = start.Line;
        _lineStart = 0;
        TokenLocation = start;
    }

    /// <summary>The kind of the current token.</summary>
    public TokenKind Kind { get; private set; }

    /// <summary>The offset of the current token's first character, in UTF-16 units.</summary>
    public int TokenStart { get; private set; }

    /// <summary>The offset just behind the current token, in UTF-16 units.</summary>
    public readonly int TokenEnd => _position;

    /// <summary>The line and column of the current token's first character.</summary>
    public SourceLocation TokenLocation { get; private set; }

    /// <summary>The current token as it stands in the text.</summary>
    public readonly ReadOnlySpan<char> TokenText => _source[TokenStart.._position];

    /// <summary>The meaning of the current token: of a string its characters, of every other token its text.</summary>
    /// <returns>A new string.</returns>
    public readonly string GetValue() => Kind switch
    {
        TokenKind.String when _hasEscapes => StringEscapes.Decode(TokenText[1..^1]),
        TokenKind.String => new string(TokenText[1..^1]),
        TokenKind.BlockString => BlockString.Decode(TokenText[3..^3]),
        _ => new string(TokenText),
    };

    /// <summary>Moves on to the next token; at the end it stays there.</summary>
    /// <exception cref="SyntaxException">The next characters are no token.</exception>
    public void Advance()
    {
        SkipIgnored();
        TokenStart = _position;
        TokenLocation = LocationOf(_position);
        if (_position >= _source.Length)
        {
            Kind = TokenKind.End;
            return;
        }

        var c = _source[_position];
        switch (c)
        {
            case '!': Punctuator(TokenKind.Bang); break;
            case '$': Punctuator(TokenKind.Dollar); break;
            case '&': Punctuator(TokenKind.Ampersand); break;
            case '(': Punctuator(TokenKind.ParenOpen); break;
            case ')': Punctuator(TokenKind.ParenClose); break;
            case ':': Punctuator(TokenKind.Colon); break;
            case '=': Punctuator(TokenKind.EqualsSign); break;
            case '@': Punctuator(TokenKind.At); break;
            case '[': Punctuator(TokenKind.BracketOpen); break;
            case ']': Punctuator(TokenKind.BracketClose); break;
            case '{': Punctuator(TokenKind.BraceOpen); break;
            case '|': Punctuator(TokenKind.Pipe); break;
            case '}': Punctuator(TokenKind.BraceClose); break;
            case '.' when CharAt(_position + 1) == '.' && CharAt(_position + 2) == '.':
                Kind = TokenKind.Spread;
                _position += 3;
                break;
            case '"' when CharAt(_position + 1) == '"' && CharAt(_position + 2) == '"':
                ReadBlockString();
                break;
            case '"':
                ReadString();
                break;
            default:
                if (IsNameStart(c))
                {
                    ReadName();
                }
                else if (char.IsAsciiDigit(c) || c == '-')
                {
                    ReadNumber();
                }
                else
                {
                    throw Error($"Unexpected character {Describe(_position)}.", _position);
                }

                break;
        }
    }

    private static string SurrogateRange()
    {
        Span<char> surrogates = new char[0xE000 - 0xD800];
        for (var i = 0; i < surrogates.Length; i++)
        {
            surrogates[i] = (char)(0xD800 + i);
        }

        return new string(surrogates);
    }

    private static bool IsNameStart(char c) => char.IsAsciiLetter(c) || c == '_';

    private readonly char CharAt(int position) => position < _source.Length ? _source[position] : '\0';

    // A text may hold the character NUL, so the end is told by the position and not by the character.
    private readonly bool IsAt(int position, char c) => position < _source.Length && _source[position] == c;

    private void Punctuator(TokenKind kind)
    {
        Kind = kind;
        _position++;
    }

    private void SkipIgnored()
    {
        while (_position < _source.Length)
        {
            switch (_source[_position])
            {
                case ' ' or '\t' or ',' or '\uFEFF':
                    _position++;
                    break;
                case '\n' or '\r':
                    SkipLineEnd(ref _position);
                    break;
                case '#':
                    SkipComment();
                    break;
                default:
                    return;
            }
        }
    }

    private void SkipLineEnd(ref int position)
    {
        position += _source[position] == '\r' && IsAt(position + 1, '\n') ? 2 : 1;
        _line++;
        _lineStart = position;
    }

    private void SkipComment()
    {
        while (true)
        {
            var stop = _source[_position..].IndexOfAny(CommentStops);
            if (stop < 0)
            {
                _position = _source.Length;
                return;
            }

            _position += stop;
            if (_source[_position] is '\n' or '\r')
            {
                return;
            }

            SkipSurrogatePair(ref _position);
        }
    }

    private readonly void SkipSurrogatePair(ref int position)
    {
        if (!char.IsHighSurrogate(_source[position]) || !char.IsLowSurrogate(CharAt(position + 1)))
        {
            throw Error($"The surrogate {Describe(position)} stands alone; a document is made of Unicode scalar values.", position);
        }

        position += 2;
    }

    private void ReadName()
    {
        Kind = TokenKind.Name;
        var position = _position + 1;
        while (position < _source.Length && (IsNameStart(_source[position]) || char.IsAsciiDigit(_source[position])))
        {
            position++;
        }

        _position = position;
    }

    private void ReadNumber()
    {
        Kind = TokenKind.Int;
        var position = _position;
        if (_source[position] == '-')
        {
            position++;
        }

        if (IsAt(position, '0'))
        {
            position++;
            if (char.IsAsciiDigit(CharAt(position)))
            {
                throw Error("A number has no leading zeros.", position);
            }
        }
        else
        {
            SkipDigits(ref position);
        }

        if (IsAt(position, '.'))
        {
            Kind = TokenKind.Float;
            position++;
            SkipDigits(ref position);
        }

        if (CharAt(position) is 'e' or 'E')
        {
            Kind = TokenKind.Float;
            position++;
            if (CharAt(position) is '+' or '-')
            {
                position++;
            }

            SkipDigits(ref position);
        }

        if (IsAt(position, '.') || IsNameStart(CharAt(position)))
        {
            throw Error($"A number must not be followed by {Describe(position)}.", position);
        }

        _position = position;
    }

    private readonly void SkipDigits(ref int position)
    {
        if (!char.IsAsciiDigit(CharAt(position)))
        {
            throw Error($"Expected a digit, found {Describe(position)}.", position);
        }

        do
        {
            position++;
        }
        while (char.IsAsciiDigit(CharAt(position)));
    }

    private void ReadString()
    {
        Kind = TokenKind.String;
        _hasEscapes = false;
        var position = _position + 1;
        while (true)
        {
            var stop = _source[position..].IndexOfAny(StringStops);
            position = stop < 0 ? _source.Length : position + stop;
            if (position == _source.Length || _source[position] is '\n' or '\r')
            {
                throw Error("The string has no end.", position);
            }

            switch (_source[position])
            {
                case '"':
                    _position = position + 1;
                    return;
                case '\\':
                    _hasEscapes = true;
                    var length = StringEscapes.Length(_source[position..]);
                    if (length == 0)
                    {
                        throw Error("The escape sequence is not one of \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\uXXXX \\u{X…}, or means no Unicode scalar value.", position);
                    }

                    position += length;
                    break;
                default:
                    SkipSurrogatePair(ref position);
                    break;
            }
        }
    }

    private void ReadBlockString()
    {
        Kind = TokenKind.BlockString;
        var position = _position + 3;
        while (true)
        {
            var stop = _source[position..].IndexOfAny(StringStops);
            position = stop < 0 ? _source.Length : position + stop;
            if (position == _source.Length)
            {
                throw Error("The block string has no end.", position);
            }

            var rest = _source[position..];
            switch (rest[0])
            {
                case '"' when rest.StartsWith("\"\"\""):
                    _position = position + 3;
                    return;
                case '\\' when rest.StartsWith("\\\"\"\""):
                    position += 4;
                    break;
                case '"' or '\\':
                    position++;
                    break;
                case '\n' or '\r':
                    SkipLineEnd(ref position);
                    break;
                default:
                    SkipSurrogatePair(ref position);
                    break;
            }
        }
    }

    private readonly SourceLocation LocationOf(int position) =>
        new(_line, position - _lineStart + 1 + (_line == _firstLine ? _firstLineShift : 0));

    private readonly SyntaxException Error(string message, int position) => new(message, LocationOf(position));

    private readonly string Describe(int position)
    {
        if (position >= _source.Length)
        {
            return "the end of the text";
        }

        var c = _source[position];
        return c is > ' ' and < '\u007f' ? $"'{c}'" : $"U+{(int)c:X4}";
    }
}
