using System.Collections.Immutable;

namespace AssetGraph.GraphQL.Language;

/// <summary>The recursive descent: one method for each production of the grammar. This part holds what all of them use.</summary>
internal ref partial struct SyntaxReader
{
    private readonly ParserOptions _options;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _names;
    private Lexer _lexer;
    private int _previousEnd;
    private int _tokenCount;
    private int _nodeCount;
    private int _fieldCount;
    private int _aliasCount;
    private int _variableCount;
    private int _directiveCount;
    private int _depth;

    public SyntaxReader(ReadOnlySpan<char> source, ParserOptions options)
    {
        _options = options;
        _names = new HashSet<string>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        if (source.Length > options.MaxAllowedLength)
        {
            throw new SyntaxException($"The document is longer than the {options.MaxAllowedLength} characters allowed.", options.Start);
        }

        _lexer = new Lexer(source, options.Start);
        Advance();
    }

    private delegate T Read<T>(ref SyntaxReader reader);

    private readonly TokenKind Kind => _lexer.Kind;

    /// <summary>The place where the coming node begins; counts nodes, for each asks exactly once.</summary>
    private SyntaxSpan Begin()
    {
        if (++_nodeCount > _options.MaxAllowedNodes)
        {
            throw Error($"The document has more than the {_options.MaxAllowedNodes} nodes allowed.");
        }

        var location = _lexer.TokenLocation;
        return new SyntaxSpan(_lexer.TokenStart, 0, location.Line, location.Column);
    }

    private readonly SyntaxSpan End(SyntaxSpan begun) => begun with { End = _previousEnd };

    private void Advance()
    {
        _previousEnd = _lexer.TokenEnd;
        _lexer.Advance();
        if (_lexer.Kind != TokenKind.End && ++_tokenCount > _options.MaxAllowedTokens)
        {
            throw Error($"The document has more than the {_options.MaxAllowedTokens} tokens allowed.");
        }
    }

    private void Expect(TokenKind kind)
    {
        if (_lexer.Kind != kind)
        {
            throw Unexpected(TokenNames.Of(kind));
        }

        Advance();
    }

    private bool Skip(TokenKind kind)
    {
        if (_lexer.Kind != kind)
        {
            return false;
        }

        Advance();
        return true;
    }

    private readonly bool IsKeyword(string keyword) => _lexer.Kind == TokenKind.Name && _lexer.TokenText.SequenceEqual(keyword);

    private bool SkipKeyword(string keyword)
    {
        if (!IsKeyword(keyword))
        {
            return false;
        }

        Advance();
        return true;
    }

    private void ExpectKeyword(string keyword)
    {
        if (!SkipKeyword(keyword))
        {
            throw Unexpected($"\"{keyword}\"");
        }
    }

    private void Enter()
    {
        if (++_depth > _options.MaxAllowedRecursionDepth)
        {
            throw Error($"The document is nested more than the {_options.MaxAllowedRecursionDepth} levels allowed.");
        }
    }

    private void Leave() => _depth--;

    /// <summary>The name that the current token is; each name of a document becomes one string, however often it stands there.</summary>
    private NameNode ReadName()
    {
        if (_lexer.Kind != TokenKind.Name)
        {
            throw Unexpected("a name");
        }

        var begun = Begin();
        var value = Intern(_lexer.TokenText);
        Advance();
        return new NameNode(End(begun), value);
    }

    private readonly string Intern(ReadOnlySpan<char> text)
    {
        if (!_names.TryGetValue(text, out var name))
        {
            name = new string(text);
            _names.Set.Add(name);
        }

        return name;
    }

    /// <summary>One or more, between two marks.</summary>
    private ImmutableArray<T> Many<T>(TokenKind open, Read<T> read, TokenKind close)
    {
        Expect(open);
        var items = ImmutableArray.CreateBuilder<T>();
        do
        {
            items.Add(read(ref this));
        }
        while (!Skip(close));
        return items.DrainToImmutable();
    }

    /// <summary>Nothing at all, or one or more between two marks.</summary>
    private ImmutableArray<T> OptionalMany<T>(TokenKind open, Read<T> read, TokenKind close) =>
        _lexer.Kind == open ? Many(open, read, close) : [];

    /// <summary>One or more with a mark between them, which may also stand before the first.</summary>
    private ImmutableArray<T> Delimited<T>(TokenKind delimiter, Read<T> read)
    {
        Skip(delimiter);
        var items = ImmutableArray.CreateBuilder<T>();
        do
        {
            items.Add(read(ref this));
        }
        while (Skip(delimiter));
        return items.DrainToImmutable();
    }

    private readonly SyntaxException Error(string message) => new(message, _lexer.TokenLocation);

    private readonly SyntaxException Unexpected(string expected) => Error($"Expected {expected}, found {DescribeToken()}.");

    private readonly string DescribeToken()
    {
        var text = _lexer.TokenText;
        return _lexer.Kind == TokenKind.End ? "the end of the text"
            : text.Length > 100 ? $"{text[..100]}…"
            : _lexer.Kind is TokenKind.String or TokenKind.BlockString ? text.ToString()
            : $"\"{text}\"";
    }
}
