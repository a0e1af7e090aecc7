namespace AssetGraph.GraphQL.Tests.Validation;

public sealed class VariablesInAllowedPositionRuleTests() : RuleTest("VariablesInAllowedPositionRule")
{
    [Theory]
    [InlineData("query ($a: ID!, $b: Int = 5, $c: [String!], $d: String!, $e: Int) { person(id: $a) { name } people(first: $b, tags: $c) { name } x: people(tags: [$d], first: $e) { name } }")]
    [InlineData("query ($a: Key!, $n: String!) { find(by: $a) { name } b: find(by: {name: $n}) { name } }")]
    [InlineData("query ($a: Int!, $b: [Int!]) { people(filter: {age: {from: $a}}) { name } point(at: [$b]) }")]
    [InlineData("query ($a: Nope, $b: String = \"x\") { person(id: $a) { name } find(by: {name: $b}) { name } }")]
    public void It_is_content_with(string source) => Assert.Equal("", Complaints(source));

    [Theory]
    [InlineData("query ($a: ID) { person(id: $a) { name } }", "1:8+1:29")]
    [InlineData("query ($a: ID = null) { person(id: $a) { name } }", "1:8+1:36")]
    [InlineData("query ($a: [String]) { people(tags: $a) { name } }", "1:8+1:37")]
    [InlineData("query ($a: String!) { people(tags: $a) { name } }", "1:8+1:36")]
    [InlineData("query ($n: String) { find(by: {name: $n}) { name } }", "1:8+1:38")]
    [InlineData("query ($n: String) { findOptional(by: {name: $n}) { name } }", "1:8+1:46")]
    [InlineData("query ($a: Int) { people(filter: {age: {from: $a}}) { name } ...F } fragment F on Query { people(filter: {required: $a, age: {to: $a, from: $a}}) { name } }", "1:8+1:47 1:8+1:141")]
    [InlineData("query ($a: Boolean) { place @skip(if: $a) { __typename } }", "1:8+1:39")]
    [InlineData("query ($a: Int) { any(text: $a) }", "1:8+1:29")]
    public void It_complains_of(string source, string places) => Assert.Equal(places, Complaints(source));
}
