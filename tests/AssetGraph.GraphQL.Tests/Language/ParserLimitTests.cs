using System.Text;
using AssetGraph.GraphQL.Language;

namespace AssetGraph.GraphQL.Tests.Language;

public sealed class ParserLimitTests
{
    [Theory]
    [InlineData("{a", 100_000)]
    [InlineData("{a@d(x:1)", 50_000)]
    [InlineData("{...on T", 50_000)]
    public void Selections_nested_without_end_are_refused_before_they_fill_the_stack(string part, int times) =>
        AssertTooDeep(Repeat(part, times));

    [Fact]
    public void Values_and_types_nested_without_end_are_refused_too()
    {
        AssertTooDeep("{a(x:" + Repeat("[", 100_000));
        AssertTooDeep("{a(x:" + Repeat("{x:", 100_000));
        AssertTooDeep("query($a:" + Repeat("[", 100_000));
        AssertTooDeep("type T { f: " + Repeat("[", 100_000));
        Assert.Throws<SyntaxException>(() => Parser.ParseType(Repeat("[", 100_000)));
    }

    [Fact]
    public void What_is_nested_as_deep_as_allowed_is_read()
    {
        var options = ParserOptions.Trusted with { MaxAllowedRecursionDepth = 50 };
        Parser.Parse(Repeat("{a", 50) + Repeat("}", 50), options);
        Assert.Throws<SyntaxException>(() => Parser.Parse(Repeat("{a", 51) + Repeat("}", 51), options));
    }

    [Fact]
    public void Each_limit_holds_to_the_unit()
    {
        Holds("{ a b }", o => o with { MaxAllowedTokens = 4 }, o => o with { MaxAllowedTokens = 3 });
        Holds("{ a b }", o => o with { MaxAllowedFields = 2 }, o => o with { MaxAllowedFields = 1 });
        Holds("{ a @x @x }", o => o with { MaxAllowedDirectives = 2 }, o => o with { MaxAllowedDirectives = 1 });
        Holds("{ a @x b @x }", o => o with { MaxAllowedDirectivesInDocument = 2 }, o => o with { MaxAllowedDirectivesInDocument = 1 });
        Holds("{ a }", o => o with { MaxAllowedLength = 5 }, o => o with { MaxAllowedLength = 4 });
        Holds("{ a: b c: d }", o => o with { MaxAllowedAliases = 2 }, o => o with { MaxAllowedAliases = 1 });
        Holds("query A($a: Int) { a } query B($a: Int) { a }", o => o with { MaxAllowedVariables = 2 }, o => o with { MaxAllowedVariables = 1 });
        Holds("{ a }", o => o with { MaxAllowedNodes = 5 }, o => o with { MaxAllowedNodes = 4 });
    }

    [Fact]
    public void A_text_in_UTF8_is_measured_in_characters()
    {
        var options = ParserOptions.Default with { MaxAllowedLength = 8 };
        Parser.Parse("{a}#€€€€"u8, options);
        Assert.Throws<SyntaxException>(() => Parser.Parse("{a}#€€€€€"u8, options));
        Assert.Throws<SyntaxException>(() => Parser.Parse(Encoding.UTF8.GetBytes("{a}#" + Repeat("€", 1_000)), options));
    }

    [Fact]
    public void By_default_ten_directives_in_one_place_are_too_many() =>
        Assert.Throws<SyntaxException>(() => Parser.Parse("{ a" + Repeat(" @aa", 10) + " }"));

    private static void Holds(string source, Func<ParserOptions, ParserOptions> enough, Func<ParserOptions, ParserOptions> tooFew)
    {
        Parser.Parse(source, enough(ParserOptions.Trusted));
        Assert.Throws<SyntaxException>(() => Parser.Parse(source, tooFew(ParserOptions.Trusted)));
    }

    private static void AssertTooDeep(string source)
    {
        var error = Assert.Throws<SyntaxException>(() => Parser.Parse(source, ParserOptions.Trusted));
        Assert.Contains("nested", error.Message, StringComparison.Ordinal);
    }

    private static string Repeat(string part, int times) => new StringBuilder().Insert(0, part, times).ToString();
}
