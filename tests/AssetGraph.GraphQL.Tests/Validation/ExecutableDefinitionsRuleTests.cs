namespace AssetGraph.GraphQL.Tests.Validation;

public sealed class ExecutableDefinitionsRuleTests() : RuleTest("ExecutableDefinitionsRule")
{
    [Theory]
    [InlineData("{ place { __typename } }")]
    [InlineData("query A { a } fragment F on Query { a }")]
    public void It_is_content_with(string source) => Assert.Equal("", Complaints(source));

    [Theory]
    [InlineData("{ a } type T { a: Int } extend type T { b: Int }", "1:7 1:25")]
    [InlineData("directive @d on FIELD", "1:1")]
    [InlineData("schema { query: Query }", "1:1")]
    public void It_complains_of(string source, string places) => Assert.Equal(places, Complaints(source));
}
