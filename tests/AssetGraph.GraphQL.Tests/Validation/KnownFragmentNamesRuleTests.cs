namespace AssetGraph.GraphQL.Tests.Validation;

public sealed class KnownFragmentNamesRuleTests() : RuleTest("KnownFragmentNamesRule")
{
    [Theory]
    [InlineData("{ ...A ... { ...A } } fragment A on Query { a }")]
    public void It_is_content_with(string source) => Assert.Equal("", Complaints(source));

    [Theory]
    [InlineData("{ ...A ... { ...B } }", "1:6 1:17")]
    public void It_complains_of(string source, string places) => Assert.Equal(places, Complaints(source));
}
