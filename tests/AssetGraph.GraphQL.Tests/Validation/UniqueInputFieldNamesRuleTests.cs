namespace AssetGraph.GraphQL.Tests.Validation;

public sealed class UniqueInputFieldNamesRuleTests() : RuleTest("UniqueInputFieldNamesRule")
{
    [Theory]
    [InlineData("{ people(filter: {name: \"a\", age: {from: 1, to: 2}}) { name } }")]
    public void It_is_content_with(string source) => Assert.Equal("", Complaints(source));

    [Theory]
    [InlineData("{ people(filter: {name: \"a\", name: \"b\", name: \"c\"}) { name } }", "1:19+1:30 1:19+1:41")]
    [InlineData("{ any(value: {a: {b: 1, b: 2}}) }", "1:19+1:25")]
    [InlineData("query ($a: Any = {x: 1, x: 1}) { a }", "1:19+1:25")]
    public void It_complains_of(string source, string places) => Assert.Equal(places, Complaints(source));
}
