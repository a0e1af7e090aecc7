namespace AssetGraph.GraphQL.Tests.Validation;

public sealed class FragmentsOnCompositeTypesRuleTests() : RuleTest("FragmentsOnCompositeTypesRule")
{
    [Theory]
    [InlineData("{ ... on Person { a } ... on Place { b } ... on Being { c } ... { d } ... on Nope { e } }")]
    public void It_is_content_with(string source) => Assert.Equal("", Complaints(source));

    [Theory]
    [InlineData("{ ... on Kind { a } ... on Any { b } } fragment F on Filter { c }", "1:10 1:28 1:54")]
    public void It_complains_of(string source, string places) => Assert.Equal(places, Complaints(source));
}
