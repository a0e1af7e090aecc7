namespace AssetGraph.GraphQL.Tests.Validation;

public sealed class FieldsOnCorrectTypeRuleTests() : RuleTest("FieldsOnCorrectTypeRule")
{
    [Theory]
    [InlineData("{ __schema { types { name } } __type(name: \"x\") { name } __typename }")]
    [InlineData("{ place { __typename } named { name } }")]
    [InlineData("{ person(id: 1) { name } }")]
    public void It_is_content_with(string source) => Assert.Equal("", Complaints(source));

    [Theory]
    [InlineData("{ nope }", "1:3")]
    [InlineData("{ person(id: 1) { __schema { a } } }", "1:19")]
    [InlineData("{ place { name } }", "1:11")]
    [InlineData("{ named { age } }", "1:11")]
    [InlineData("{ being { ... on Person { age model } } }", "1:31")]
    [InlineData("{ nope { deeper } }", "1:3")]
    [InlineData("fragment F on Person { meow: nope }", "1:24")]
    public void It_complains_of(string source, string places) => Assert.Equal(places, Complaints(source));
}
