namespace AssetGraph.GraphQL.Tests.Validation;

public sealed class ScalarLeafsRuleTests() : RuleTest("ScalarLeafsRule")
{
    [Theory]
    [InlineData("{ person(id: 1) { name kind } }")]
    [InlineData("{ place { __typename } }")]
    public void It_is_content_with(string source) => Assert.Equal("", Complaints(source));

    [Theory]
    [InlineData("{ person(id: 1) }", "1:3")]
    [InlineData("{ people }", "1:3")]
    [InlineData("{ person(id: 1) { name { x } kind { y } } }", "1:24 1:35")]
    [InlineData("{ place }", "1:3")]
    public void It_complains_of(string source, string places) => Assert.Equal(places, Complaints(source));
}
