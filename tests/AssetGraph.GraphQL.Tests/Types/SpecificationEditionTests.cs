using AssetGraph.GraphQL.Language;
using AssetGraph.GraphQL.Tests.Execution;
using AssetGraph.GraphQL.Types;

namespace AssetGraph.GraphQL.Tests.Types;

/// <summary>What the draft has and the September 2025 edition has not.</summary>
public sealed class SpecificationEditionTests
{
    private const string Sdl = "type Query { a: Int } directive @old @deprecated(reason: \"use @new\") on FIELD directive @new repeatable on FRAGMENT_VARIABLE_DEFINITION | DIRECTIVE_DEFINITION";

    private static readonly ParserOptions Draft = ParserOptions.Trusted with { Edition = SpecificationEdition.Draft };

    [Theory]
    [InlineData("{ }")]
    [InlineData("{ a { } }")]
    [InlineData("directive @a @deprecated on FIELD")]
    [InlineData("directive @a on DIRECTIVE_DEFINITION")]
    [InlineData("directive @a on FRAGMENT_VARIABLE_DEFINITION")]
    public void Only_the_draft_reads(string source)
    {
        Assert.Throws<SyntaxException>(() => Parser.Parse(source));
        Assert.Equal(TreeText(source), TreeText(Printer.Print(Parser.Parse(source, Draft))));
    }

    [Fact]
    public async Task The_draft_tells_of_deprecated_directives_only_where_asked()
    {
        var builder = Runner.Schema(Sdl).ModifyParserOptions(_ => Draft).Returns("Query.a", 1);
        Assert.Equal(
            """{"data":{"__schema":{"all":[{"name":"old","isDeprecated":true,"deprecationReason":"use @new"},{"name":"new","isDeprecated":false,"deprecationReason":null}],"some":[{"name":"new"}]}}}""",
            (await builder.RunAsync("{ __schema { all: directives(includeDeprecated: true) { name isDeprecated deprecationReason } some: directives { name } } }"))
            .Replace(BuiltIn(true), "", StringComparison.Ordinal).Replace(BuiltIn(false), "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_edition_knows_nothing_of_it()
    {
        var json = await Runner.Schema("type Query { a: Int }").Returns("Query.a", 1).RunAsync(
            """{ __schema { directives { name } } d: __type(name: "__Directive") { fields { name } } l: __type(name: "__DirectiveLocation") { enumValues { name } } }""");
        Assert.DoesNotContain("isDeprecated", json, StringComparison.Ordinal);
        Assert.DoesNotContain("DIRECTIVE_DEFINITION", json, StringComparison.Ordinal);
        Assert.DoesNotContain("FRAGMENT_VARIABLE_DEFINITION", json, StringComparison.Ordinal);
        Assert.Equal(SpecificationEdition.September2025, Schema.Parse("type Query { a: Int }").Edition);
    }

    [Theory]
    [InlineData("directive @a @a on DIRECTIVE_DEFINITION", "DirectiveCyclesRule")]
    [InlineData("directive @a @b on FIELD directive @b on FIELD", "KnownDirectivesRule")]
    [InlineData("directive @a @deprecated @deprecated on FIELD", "UniqueDirectivesPerLocationRule")]
    [InlineData("directive @a @deprecated(reason: 1) on FIELD", "AppliedDirectiveValuesRule")]
    public void Directives_of_directives_are_validated(string sdl, string rule)
    {
        var errors = SchemaBuilder.Validate(Parser.Parse("type Query { a: Int } " + sdl, Draft), out _, SpecificationEdition.Draft);
        Assert.Equal(rule, Assert.Single(errors).Rule);
    }

    private static string TreeText(string source) => Language.TreeShape.Of(Parser.Parse(source, Draft));

    private static string BuiltIn(bool isAll) => string.Concat(((string[])["include", "skip", "deprecated", "specifiedBy", "oneOf"]).Select(
        name => isAll ? $$""",{"name":"{{name}}","isDeprecated":false,"deprecationReason":null}""" : $$""",{"name":"{{name}}"}"""));
}
