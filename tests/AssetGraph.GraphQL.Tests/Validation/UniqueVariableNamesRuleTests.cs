namespace AssetGraph.GraphQL.Tests.Validation;

public sealed class UniqueVariableNamesRuleTests() : RuleTest("UniqueVariableNamesRule")
{
    [Theory]
    [InlineData("query A($a: Int, $b: Int) { a } query B($a: Int) { a }")]
    public void It_is_content_with(string source) => Assert.Equal("", Complaints(source));

    [Theory]
    [InlineData("query A($a: Int, $b: Int, $a: String, $a: Int) { a }", "1:10+1:28+1:40")]
    public void It_complains_of(string source, string places) => Assert.Equal(places, Complaints(source));
}
