namespace AssetGraph.GraphQL.Tests.Validation;

public sealed class UniqueArgumentNamesRuleTests() : RuleTest("UniqueArgumentNamesRule")
{
    [Theory]
    [InlineData("{ person(id: 1) @mark(as: 1) @tag(name: \"a\") { a(x: 1, y: 1) } }")]
    public void It_is_content_with(string source) => Assert.Equal("", Complaints(source));

    [Theory]
    [InlineData("{ a(x: 1, x: 2, y: 1) @mark(as: 1, as: 1) }", "1:5+1:11 1:29+1:36")]
    [InlineData("{ a(x: 1, x: 2, x: 3) }", "1:5+1:11+1:17")]
    public void It_complains_of(string source, string places) => Assert.Equal(places, Complaints(source));
}
