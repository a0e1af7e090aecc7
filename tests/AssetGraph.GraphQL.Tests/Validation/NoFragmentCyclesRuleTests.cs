namespace AssetGraph.GraphQL.Tests.Validation;

public sealed class NoFragmentCyclesRuleTests() : RuleTest("NoFragmentCyclesRule")
{
    [Theory]
    [InlineData("{ ...A ...A } fragment A on Query { ...B ...C } fragment B on Query { ...C } fragment C on Query { a }")]
    [InlineData("{ ...Nope }")]
    public void It_is_content_with(string source) => Assert.Equal("", Complaints(source));

    [Theory]
    [InlineData("{ ...A } fragment A on Query { ...A }", "1:32")]
    [InlineData("{ ...A } fragment A on Query { ...B } fragment B on Query { place { ... on House { ...A } } }", "1:32+1:84")]
    [InlineData("fragment A on Query { ...B ...C } fragment B on Query { ...A } fragment C on Query { ...A }", "1:23+1:57 1:28+1:86")]
    public void It_complains_of(string source, string places) => Assert.Equal(places, Complaints(source));
}
