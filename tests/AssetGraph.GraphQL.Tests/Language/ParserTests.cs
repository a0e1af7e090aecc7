using System.Text;
using AssetGraph.GraphQL.Language;

namespace AssetGraph.GraphQL.Tests.Language;

public sealed class ParserTests
{
    [Theory]
    [InlineData("{ a }")]
    [InlineData("query { a }")]
    [InlineData("query Q($a: [Int!]! = [1] @d, $b: In = {x: null}) @d(x: 1) { a }")]
    [InlineData("\"What it is for\" query Q(\"first\" $a: Int) { a }")]
    [InlineData("\"\"\"Block\"\"\" fragment F on T { a }")]
    [InlineData("mutation { a } subscription S { b }")]
    [InlineData("{ on: query(fragment: on) @on { type null true } }")]
    [InlineData("{ ... { a } ... @d { a } ... on T { a } ...F @d ...on on { a } }")]
    [InlineData("fragment query on on { a }")]
    [InlineData("{ a(s: \"\", b: \"\"\"x\"\"\", l: [], o: {}, e: E, v: $v, n: null, t: true, f: -1.5e3) }")]
    [InlineData("schema @d { query: Q mutation: M subscription: S } extend schema @d extend schema { query: Q }")]
    [InlineData("scalar S @d extend scalar S @d")]
    [InlineData("type T type T implements & A & B @d { f(a: Int = 1 @d, \"d\" b: B): [T!]! @d } extend type T implements A")]
    [InlineData("interface I implements A { f: T } extend interface I { g: T }")]
    [InlineData("union U union U = | A | B extend union U = C")]
    [InlineData("enum E { type A @d } extend enum E { B }")]
    [InlineData("input I { a: Int = 1 @d } extend input I @d")]
    [InlineData("directive @d(a: Int) repeatable on | FIELD | OBJECT directive @e on QUERY")]
    public void These_are_documents(string source) =>
        Assert.Equal(Printer.Print(Parser.Parse(source)), Printer.Print(Parser.Parse(Encoding.UTF8.GetBytes(source))));

    [Theory]
    [InlineData("", 1)]
    [InlineData("# only a comment", 17)]
    [InlineData("{", 2)]
    [InlineData("{ }", 3)]
    [InlineData("{ a { } }", 7)]
    [InlineData("{ a() }", 5)]
    [InlineData("{ a(x:) }", 7)]
    [InlineData("{ a: }", 6)]
    [InlineData("{ a b", 6)]
    [InlineData("query Q() { a }", 9)]
    [InlineData("query Q($a) { a }", 11)]
    [InlineData("query Q($a: Int = $b) { a }", 19)]
    [InlineData("query Q($a: Int @d(x: $b)) { a }", 23)]
    [InlineData("query Q($a: Int!!) { a }", 17)]
    [InlineData("query Q($a: []) { a }", 14)]
    [InlineData("\"no\" { a }", 1)]
    [InlineData("\"no\" extend type T { a: Int }", 1)]
    [InlineData("fragment on on T { a }", 10)]
    [InlineData("fragment F { a }", 12)]
    [InlineData("fragment F($a: Int) on T { a }", 11)]
    [InlineData("{ ...F(a: 1) }", 7)]
    [InlineData("{ a } extend", 13)]
    [InlineData("extend type T", 14)]
    [InlineData("extend scalar S", 16)]
    [InlineData("extend schema", 14)]
    [InlineData("extend directive @d on FIELD", 8)]
    [InlineData("type T { }", 10)]
    [InlineData("type T implements { a: Int }", 19)]
    [InlineData("type T { f(): Int }", 12)]
    [InlineData("type T { f(a: Int = $v): Int }", 21)]
    [InlineData("union U = ", 11)]
    [InlineData("enum E { true }", 10)]
    [InlineData("enum E { A null }", 12)]
    [InlineData("schema { }", 10)]
    [InlineData("schema { queries: Q }", 10)]
    [InlineData("directive @d on FIELDS", 17)]
    [InlineData("directive @d repeatable repeatable on FIELD", 25)]
    [InlineData("notAKeyword", 1)]
    public void These_are_no_documents_because_of_the_token_at_the_column(string source, int column)
    {
        var error = Assert.Throws<SyntaxException>(() => Parser.Parse(source));
        Assert.Equal(new SourceLocation(1, column), error.Location);
    }

    [Fact]
    public void Values_and_types_are_read_alone()
    {
        Assert.Equal("[1, { a: $b }]", Printer.Print(Parser.ParseValue("[1 {a:$b}]")));
        Assert.Equal("{ a: [E] }", Printer.Print(Parser.ParseConstValue("{a:[E]}")));
        Assert.Equal("[[Int!]]!", Printer.Print(Parser.ParseType("[[Int!]]!")));
        Assert.Throws<SyntaxException>(() => Parser.ParseConstValue("[$a]"));
        Assert.Throws<SyntaxException>(() => Parser.ParseValue("1 2"));
        Assert.Throws<SyntaxException>(() => Parser.ParseType("Int!!"));
    }

    [Fact]
    public void Nodes_know_where_they_stand()
    {
        //             0123456789
        var source = "{ a\n  b: cc }";
        var operation = (OperationDefinitionNode)Parser.Parse(source).Definitions[0];
        var second = (FieldNode)operation.SelectionSet.Selections[1];
        Assert.Equal(new SyntaxSpan(6, 11, 2, 3), second.Location);
        Assert.Equal(new SyntaxSpan(9, 11, 2, 6), second.Name.Location);
        Assert.Equal("b", second.ResponseName);
    }

    [Fact]
    public void A_text_that_was_cut_from_a_file_reports_places_of_the_file()
    {
        var options = ParserOptions.Default with { Start = new SourceLocation(10, 5) };
        Assert.Equal(new SourceLocation(10, 7), Assert.Throws<SyntaxException>(() => Parser.Parse("{ }", options)).Location);
        Assert.Equal(new SourceLocation(11, 1), Assert.Throws<SyntaxException>(() => Parser.Parse("{\n}", options)).Location);
    }

    [Fact]
    public void Bytes_that_are_no_UTF8_are_refused()
    {
        foreach (var bytes in (byte[][])[[0x7B, 0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF0, 0x9F]])
        {
            Assert.Throws<SyntaxException>(() => Parser.Parse(bytes));
        }
    }

    [Fact]
    public void Empty_selection_sets_are_read_only_where_asked_for()
    {
        var options = ParserOptions.Default with { Edition = SpecificationEdition.Draft };
        var operation = (OperationDefinitionNode)Parser.Parse("{ }", options).Definitions[0];
        Assert.Empty(operation.SelectionSet.Selections);
    }
}
