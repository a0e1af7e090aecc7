using AssetGraph.GraphQL.Language;

namespace AssetGraph.GraphQL.Tests.Language;

public sealed class LexerTests
{
    [Fact]
    public void Punctuators_names_and_numbers_are_tokens_of_their_kind()
    {
        Assert.Equal(
            "Bang Dollar Ampersand ParenOpen ParenClose Spread Colon EqualsSign At BracketOpen BracketClose BraceOpen Pipe BraceClose",
            Kinds("! $ & ( ) ... : = @ [ ] { | }"));
        Assert.Equal("Name Name Int Int Float Float Float", Kinds("_a1 query 0 -12 1.5 2e10 -0.5E-3"));
    }

    [Fact]
    public void Blanks_commas_line_ends_comments_and_byte_order_marks_stand_between_tokens_without_meaning()
    {
        Assert.Equal("Name Name Name", Kinds("\uFEFFa,\t,b # {[(\r\n#\n \uFEFF c"));
        Assert.Equal("", Kinds(""));
    }

    [Theory]
    [InlineData("a\n  b", 2, 3)]
    [InlineData("a\r\n  b", 2, 3)]
    [InlineData("a\r\r  b", 3, 3)]
    [InlineData("\"\"\"x\ny\"\"\" b", 2, 6)]
    [InlineData("\"😀\" b", 1, 6)]
    public void The_last_token_is_found_at_its_line_and_column(string source, int line, int column)
    {
        var lexer = new Lexer(source, new SourceLocation(1, 1));
        SourceLocation last = default;
        for (lexer.Advance(); lexer.Kind != TokenKind.End; lexer.Advance())
        {
            last = lexer.TokenLocation;
        }

        Assert.Equal(new SourceLocation(line, column), last);
    }

    [Theory]
    [InlineData("\"\"", "")]
    [InlineData("\"plain\"", "plain")]
    [InlineData("\"\\\" \\\\ \\/ \\b \\f \\n \\r \\t\"", "\" \\ / \b \f \n \r \t")]
    [InlineData("\"\\u0041\\u{41}\\u{000041}\"", "AAA")]
    [InlineData("\"\\uD83D\\uDE00 \\u{1F600}\"", "😀 😀")]
    [InlineData("\"\\u{10FFFF}\"", "\U0010FFFF")]
    [InlineData("\"\"\"\"\"\"", "")]
    [InlineData("\"\"\"a \\\"\"\" \\n b\"\"\"", "a \"\"\" \\n b")]
    [InlineData("\"\"\"\n    Hello,\n      World!\n\n    Yours\n  \"\"\"", "Hello,\n  World!\n\nYours")]
    [InlineData("\"\"\"  first line keeps\n    its\n    blanks\"\"\"", "  first line keeps\nits\nblanks")]
    [InlineData("\"\"\"a\r\nb\rc\"\"\"", "a\nb\nc")]
    public void A_string_means_its_characters(string source, string expected)
    {
        var lexer = new Lexer(source, new SourceLocation(1, 1));
        lexer.Advance();
        Assert.Equal(expected, lexer.GetValue());
    }

    [Theory]
    [InlineData("00", 2)]
    [InlineData("01", 2)]
    [InlineData("-", 2)]
    [InlineData("1.", 3)]
    [InlineData("1e", 3)]
    [InlineData("1.a", 3)]
    [InlineData("0xF", 2)]
    [InlineData("123abc", 4)]
    [InlineData("1.5.", 4)]
    [InlineData(".1", 1)]
    [InlineData("+1", 1)]
    [InlineData("..", 1)]
    [InlineData("?", 1)]
    [InlineData("\u00A0", 1)]
    [InlineData("\u0000", 1)]
    [InlineData("\"", 2)]
    [InlineData("\"a\nb\"", 3)]
    [InlineData("\"\\x\"", 2)]
    [InlineData("\"\\u12\"", 2)]
    [InlineData("\"\\u{}\"", 2)]
    [InlineData("\"\\u{110000}\"", 2)]
    [InlineData("\"\\u{D800}\"", 2)]
    [InlineData("\"a\\uD83D b\"", 3)]
    [InlineData("\"\\uDE00\"", 2)]
    [InlineData("\"\"\"a", 5)]
    public void What_is_no_token_is_an_error_at_its_column(string source, int column)
    {
        var error = Assert.Throws<SyntaxException>(() => Kinds(source));
        Assert.Equal(new SourceLocation(1, column), error.Location);
    }

    [Theory]
    [InlineData("\"{0}\"")]
    [InlineData("\"\"\"{0}\"\"\"")]
    [InlineData("# {0}")]
    [InlineData("{0}")]
    public void A_surrogate_that_stands_alone_is_an_error_everywhere(string around)
    {
        foreach (var surrogate in (string[])["\uD83D", "\uDE00", "\uDE00\uD83D"])
        {
            Assert.Throws<SyntaxException>(() => Kinds(string.Format(System.Globalization.CultureInfo.InvariantCulture, around, surrogate)));
        }
    }

    private static string Kinds(string source)
    {
        var lexer = new Lexer(source, new SourceLocation(1, 1));
        var kinds = new List<TokenKind>();
        for (lexer.Advance(); lexer.Kind != TokenKind.End; lexer.Advance())
        {
            kinds.Add(lexer.Kind);
        }

        return string.Join(' ', kinds);
    }
}
