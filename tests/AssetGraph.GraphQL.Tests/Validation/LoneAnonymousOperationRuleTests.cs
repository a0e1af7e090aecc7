namespace AssetGraph.GraphQL.Tests.Validation;

public sealed class LoneAnonymousOperationRuleTests() : RuleTest("LoneAnonymousOperationRule")
{
    [Theory]
    [InlineData("{ a }")]
    [InlineData("query A { a } query B { b }")]
    [InlineData("{ a } fragment F on Query { a }")]
    public void It_is_content_with(string source) => Assert.Equal("", Complaints(source));

    [Theory]
    [InlineData("{ a } { b }", "1:1 1:7")]
    [InlineData("query A { a } { b }", "1:15")]
    public void It_complains_of(string source, string places) => Assert.Equal(places, Complaints(source));
}
