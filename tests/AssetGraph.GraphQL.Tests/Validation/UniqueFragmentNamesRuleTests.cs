namespace AssetGraph.GraphQL.Tests.Validation;

public sealed class UniqueFragmentNamesRuleTests() : RuleTest("UniqueFragmentNamesRule")
{
    [Theory]
    [InlineData("fragment A on Query { a } fragment B on Query { a } query A { a }")]
    public void It_is_content_with(string source) => Assert.Equal("", Complaints(source));

    [Theory]
    [InlineData("fragment A on Query { a } fragment A on Person { a }", "1:10+1:36")]
    public void It_complains_of(string source, string places) => Assert.Equal(places, Complaints(source));
}
