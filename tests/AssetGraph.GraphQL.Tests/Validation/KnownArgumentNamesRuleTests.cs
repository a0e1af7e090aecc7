namespace AssetGraph.GraphQL.Tests.Validation;

public sealed class KnownArgumentNamesRuleTests() : RuleTest("KnownArgumentNamesRule")
{
    [Theory]
    [InlineData("{ person(id: 1) { name @mark(as: 1) } }")]
    [InlineData("{ nope(a: 1) @nope(b: 2) }")]
    public void It_is_content_with(string source) => Assert.Equal("", Complaints(source));

    [Theory]
    [InlineData("{ person(id: 1, idd: 2) { name } }", "1:17")]
    [InlineData("{ place { ... on House { name(x: 1, y: 2) @mark(as: 1, of: 2) } } }", "1:31 1:37 1:56")]
    public void It_complains_of(string source, string places) => Assert.Equal(places, Complaints(source));
}
