namespace AssetGraph.GraphQL.Tests.Validation;

public sealed class MaxIntrospectionDepthRuleTests() : RuleTest("MaxIntrospectionDepthRule")
{
    [Theory]
    [InlineData("{ __schema { types { fields { args { type { ofType { name } } } type { fields { name } } } inputFields { type { name } } } } }")]
    [InlineData("{ __type(name: \"x\") { ...F } } fragment F on __Type { interfaces { possibleTypes { name } } }")]
    [InlineData("{ fields { fields { fields { fields } } } }")]
    public void It_is_content_with(string source) => Assert.Equal("", Complaints(source));

    [Theory]
    [InlineData("{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }", "1:3")]
    [InlineData("{ a: __type(name: \"x\") { ...F } } fragment F on __Type { interfaces { ...F } }", "1:3")]
    [InlineData("{ __type(name: \"x\") { ... { inputFields { type { possibleTypes { interfaces { name } } } } } } }", "1:3")]
    public void It_complains_of(string source, string places) => Assert.Equal(places, Complaints(source));
}
