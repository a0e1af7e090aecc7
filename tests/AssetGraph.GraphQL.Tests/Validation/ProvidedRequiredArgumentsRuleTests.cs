namespace AssetGraph.GraphQL.Tests.Validation;

public sealed class ProvidedRequiredArgumentsRuleTests() : RuleTest("ProvidedRequiredArgumentsRule")
{
    [Theory]
    [InlineData("{ person(id: null) { name } people { name } }")]
    [InlineData("{ find(by: {}) { name } nope }")]
    public void It_is_content_with(string source) => Assert.Equal("", Complaints(source));

    [Theory]
    [InlineData("{ person { name @mark } }", "1:3 1:17")]
    [InlineData("query @mark { place { __typename } }", "1:7")]
    [InlineData("{ __type { name } }", "1:3")]
    public void It_complains_of(string source, string places) => Assert.Equal(places, Complaints(source));
}
