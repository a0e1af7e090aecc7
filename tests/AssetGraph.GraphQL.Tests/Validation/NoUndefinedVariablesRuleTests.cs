namespace AssetGraph.GraphQL.Tests.Validation;

public sealed class NoUndefinedVariablesRuleTests() : RuleTest("NoUndefinedVariablesRule")
{
    [Theory]
    [InlineData("query ($a: ID!, $b: Boolean!) { person(id: $a) { ...F } } fragment F on Person { name @skip(if: $b) } query ($b: Boolean!) { x }")]
    [InlineData("fragment F on Query { a(x: $never) }")]
    public void It_is_content_with(string source) => Assert.Equal("", Complaints(source));

    [Theory]
    [InlineData("{ a(x: $a) @d(y: [{z: $b}]) }", "1:8+1:1 1:23+1:1")]
    [InlineData("query A($a: Int) { ...F } query B { ...F } fragment F on Query { a(x: $a, y: $b) }", "1:78+1:1 1:71+1:27 1:78+1:27")]
    public void It_complains_of(string source, string places) => Assert.Equal(places, Complaints(source));
}
