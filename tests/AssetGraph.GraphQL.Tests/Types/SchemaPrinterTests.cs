using AssetGraph.GraphQL.Types;

namespace AssetGraph.GraphQL.Tests.Types;

public sealed class SchemaPrinterTests
{
    private const string Sdl =
        """"
        directive @cost(weight: String!) repeatable on FIELD_DEFINITION | SCALAR

        """What can be asked"""
        type Query implements Named & Aged {
          name: String
          age: Int @deprecated(reason: "Rude")
          """
          Finds things.
          Slowly.
          """
          find(
            """How"""
            by: Key! = { id: 1 }
            first: Int = 10
          ): [Thing!] @cost(weight: "5")
        }

        interface Named {
          name: String
        }

        interface Aged implements Named {
          name: String
          age: Int @deprecated
        }

        union Thing = Query | Other

        type Other {
          kind: Kind!
        }

        enum Kind {
          OLD
          NEW @deprecated
        }

        input Key @oneOf {
          id: ID
          name: String
        }

        scalar Date @specifiedBy(url: "https://example.org/date") @cost(weight: "1")

        """";

    [Fact]
    public void A_schema_is_written_as_it_was_read() => Assert.Equal(Sdl, SchemaPrinter.Print(Schema.Parse(Sdl)));

    [Fact]
    public void Directives_of_ones_own_can_be_left_out_where_they_are_applied() =>
        Assert.Equal(
            Sdl.Replace(" @cost(weight: \"5\")", "", StringComparison.Ordinal).Replace(" @cost(weight: \"1\")", "", StringComparison.Ordinal),
            SchemaPrinter.Print(Schema.Parse(Sdl), withAppliedDirectives: false));

    [Theory]
    [InlineData("type Query { a: Int }", false)]
    [InlineData("type Query { a: Int } type Mutation { a: Int }", false)]
    [InlineData("schema { query: Query } type Query { a: Int }", false)]
    [InlineData("schema { query: Q } type Q { a: Int }", true)]
    [InlineData("schema { query: Query } type Query { a: Int } type Mutation { a: Int }", true)]
    [InlineData("\"about\" schema { query: Query } type Query { a: Int }", true)]
    public void The_schema_itself_is_defined_only_where_it_must_be(string sdl, bool expected)
    {
        var printed = SchemaPrinter.Print(Schema.Parse(sdl));
        Assert.Equal(expected, printed.Contains("schema {", StringComparison.Ordinal));
        var again = Schema.Parse(printed);
        Assert.Equal(printed, SchemaPrinter.Print(again));
        Assert.Equal(Schema.Parse(sdl).MutationType?.Name, again.MutationType?.Name);
    }

    [Fact]
    public void Extensions_are_merged_into_what_they_extend() =>
        Assert.Equal(
            "type Query {\n  a: Int\n  b: E\n}\n\nenum E {\n  A\n  B\n}\n",
            SchemaPrinter.Print(Schema.Parse("extend type Query { b: E } type Query { a: Int } extend enum E { B } enum E { A }")));
}
