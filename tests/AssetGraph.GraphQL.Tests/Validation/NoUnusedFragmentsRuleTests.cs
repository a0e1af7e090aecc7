namespace AssetGraph.GraphQL.Tests.Validation;

public sealed class NoUnusedFragmentsRuleTests() : RuleTest("NoUnusedFragmentsRule")
{
    [Theory]
    [InlineData("{ ...A } fragment A on Query { ...B } fragment B on Query { place { ... { __typename } } }")]
    public void It_is_content_with(string source) => Assert.Equal("", Complaints(source));

    [Theory]
    [InlineData("{ a } fragment A on Query { ...B } fragment B on Query { a }", "1:7 1:36")]
    [InlineData("{ ...A } fragment A on Query { ...A } fragment B on Query { ...B }", "1:39")]
    public void It_complains_of(string source, string places) => Assert.Equal(places, Complaints(source));
}
