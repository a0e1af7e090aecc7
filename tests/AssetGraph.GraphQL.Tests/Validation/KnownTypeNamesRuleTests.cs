namespace AssetGraph.GraphQL.Tests.Validation;

public sealed class KnownTypeNamesRuleTests() : RuleTest("KnownTypeNamesRule")
{
    [Theory]
    [InlineData("query ($a: Any, $b: [Filter!]) { ... on Person { a } ...F } fragment F on Being { a }")]
    [InlineData("{ a } type New { self: New s: String }")]
    public void It_is_content_with(string source) => Assert.Equal("", Complaints(source));

    [Theory]
    [InlineData("query ($a: Nope, $b: [Nope!]!) { ... on Nopes { a } } fragment F on Pe { a }", "1:12 1:23 1:41 1:69")]
    [InlineData("query ($a: Query) { a } type New { s: Strin }", "1:39")]
    public void It_complains_of(string source, string places) => Assert.Equal(places, Complaints(source));
}
