using AssetGraph.GraphQL.Language;
using FsCheck;
using FsCheck.Fluent;

namespace AssetGraph.GraphQL.Tests.Language;

public sealed class PrinterTests
{
    [Fact]
    public void A_document_is_written_with_two_blanks_a_level()
    {
        const string Source = "query Q($a:Int=1){x:a(b:$a){...F ...on T@d{b}}} fragment F on T{c}";
        const string Expected =
            """
            query Q($a: Int = 1) {
              x: a(b: $a) {
                ...F
                ... on T @d {
                  b
                }
              }
            }

            fragment F on T {
              c
            }
            """;
        Assert.Equal(Expected, Printer.Print(Parser.Parse(Source)));
    }

    [Fact]
    public void Definitions_of_types_are_written_with_their_descriptions_before_them()
    {
        const string Expected =
            """"
            "One"
            type A implements B & C @d {
              """
              Two
              lines
              """
              f(
                "x"
                x: Int = 1
              ): [A!]!
            }

            union U = A | B

            directive @d(a: Int) repeatable on OBJECT | FIELD
            """";
        Assert.Equal(Expected, Printer.Print(Parser.Parse(Expected)));
    }

    [Fact]
    public void A_query_behind_a_type_without_a_body_is_not_written_so_that_it_looks_like_one() =>
        Assert.Equal("enum E\n\nquery {\n  a\n}\n\n{\n  b\n}", Printer.Print(Parser.Parse("enum E query { a } query { b }")));

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData(" a")]
    [InlineData("a\nb")]
    [InlineData("  a\nb")]
    [InlineData("\na")]
    [InlineData("a\n")]
    [InlineData("  a\n  b")]
    [InlineData("ends with a quote\"")]
    [InlineData("ends with a backslash\\")]
    [InlineData("has \"\"\" inside")]
    [InlineData("\u0007 and \r")]
    [InlineData("😀 \u0000 \u007F")]
    public void A_string_keeps_its_characters_whether_written_as_a_block_or_not(string value)
    {
        foreach (var isBlock in (bool[])[true, false])
        {
            var text = Printer.Print(new StringValueNode(SyntaxSpan.None, value, isBlock));
            Assert.Equal(value, ((StringValueNode)Parser.ParseValue(text)).Value);
        }
    }

    [Fact]
    public void Any_string_is_read_as_it_was_written() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(500),
        Prop.ForAll<string?, bool>((text, isBlock) =>
        {
            var value = new string([.. (text ?? "").Where(c => !char.IsSurrogate(c))]);
            var printed = Printer.Print(new StringValueNode(SyntaxSpan.None, value, isBlock));
            return ((StringValueNode)Parser.ParseValue(printed, ParserOptions.Trusted)).Value == value;
        }));

    [Fact]
    public void Reading_what_was_written_gives_the_same_tree() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(300),
        Prop.ForAll<int>(seed =>
        {
            var document = new RandomDocument(seed).Next();
            var tree = Parser.Parse(document, ParserOptions.Trusted);
            var printed = Printer.Print(tree);
            var again = Parser.Parse(printed, ParserOptions.Trusted);
            return TreeShape.Of(tree) == TreeShape.Of(again) && Printer.Print(again) == printed;
        }));
}
