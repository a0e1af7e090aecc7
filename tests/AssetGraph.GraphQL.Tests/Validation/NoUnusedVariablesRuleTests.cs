namespace AssetGraph.GraphQL.Tests.Validation;

public sealed class NoUnusedVariablesRuleTests() : RuleTest("NoUnusedVariablesRule")
{
    [Theory]
    [InlineData("query ($a: Int, $b: Int) @d(x: $b) { ...F } fragment F on Query { ... { a(x: {y: [$a]}) } }")]
    public void It_is_content_with(string source) => Assert.Equal("", Complaints(source));

    [Theory]
    [InlineData("query ($a: Int, $b: Int = 1) { a(x: $b) }", "1:8")]
    [InlineData("query A($a: Int) { ...F } query B($a: Int) { b } fragment F on Query { a(x: $a) }", "1:35")]
    public void It_complains_of(string source, string places) => Assert.Equal(places, Complaints(source));
}
