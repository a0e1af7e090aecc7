namespace AssetGraph.GraphQL.Tests.Validation;

public sealed class VariablesAreInputTypesRuleTests() : RuleTest("VariablesAreInputTypesRule")
{
    [Theory]
    [InlineData("query ($a: Filter, $b: [Kind!]!, $c: Any, $d: Nope) { a }")]
    public void It_is_content_with(string source) => Assert.Equal("", Complaints(source));

    [Theory]
    [InlineData("query ($a: Person, $b: [[Place!]], $c: Named!) { a }", "1:12 1:24 1:40")]
    public void It_complains_of(string source, string places) => Assert.Equal(places, Complaints(source));
}
