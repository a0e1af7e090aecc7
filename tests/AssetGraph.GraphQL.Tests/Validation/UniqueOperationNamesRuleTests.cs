namespace AssetGraph.GraphQL.Tests.Validation;

public sealed class UniqueOperationNamesRuleTests() : RuleTest("UniqueOperationNamesRule")
{
    [Theory]
    [InlineData("query A { a } query B { a }")]
    [InlineData("{ a }")]
    [InlineData("query A { a } fragment A on Query { a }")]
    public void It_is_content_with(string source) => Assert.Equal("", Complaints(source));

    [Theory]
    [InlineData("query A { a } query A { b }", "1:7+1:21")]
    [InlineData("query A { a } mutation A { b } subscription A { c }", "1:7+1:24 1:7+1:45")]
    public void It_complains_of(string source, string places) => Assert.Equal(places, Complaints(source));
}
