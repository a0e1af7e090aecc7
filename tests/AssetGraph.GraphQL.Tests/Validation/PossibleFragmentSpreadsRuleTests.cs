namespace AssetGraph.GraphQL.Tests.Validation;

public sealed class PossibleFragmentSpreadsRuleTests() : RuleTest("PossibleFragmentSpreadsRule")
{
    [Theory]
    [InlineData("{ place { ... on House { a } ... on Named { b } } being { ...F ... on Robot { c } } named { ... on Being { d } } } fragment F on Named { a }")]
    [InlineData("{ person(id: 1) { ... on Being { name } ... on Named { name } ... on Person { name } } nope { ... on House { a } } }")]
    public void It_is_content_with(string source) => Assert.Equal("", Complaints(source));

    [Theory]
    [InlineData("{ person(id: 1) { ... on Robot { name } } }", "1:19")]
    [InlineData("{ person(id: 1) { ...F } } fragment F on Place { __typename }", "1:19")]
    [InlineData("{ place { ... on Person { name } } being { ... on Place { __typename } } }", "1:11 1:44")]
    [InlineData("{ place { ... on Being { name } } }", "1:11")]
    public void It_complains_of(string source, string places) => Assert.Equal(places, Complaints(source));
}
