namespace AssetGraph.GraphQL.Tests.Validation;

public sealed class ValuesOfCorrectTypeRuleTests() : RuleTest("ValuesOfCorrectTypeRule")
{
    [Theory]
    [InlineData("{ person(id: 4) { name } p: person(id: \"a\") { name } }")]
    [InlineData("{ people(filter: {name: null, age: {from: -1}, kinds: OLD}, first: 2147483647, tags: \"one\") { name } }")]
    [InlineData("{ point(at: 1) a: point(at: [1, 2]) b: point(at: [[1], null]) any(value: {a: [1, x, $v]}, kind: NEW, real: 1, yes: true, text: \"\") }")]
    [InlineData("{ find(by: {name: \"x\"}) { name } }")]
    [InlineData("query ($a: Int = 1, $f: Filter = {age: {from: 1}}, $n: Nope = 5) { a }")]
    public void It_is_content_with(string source) => Assert.Equal("", Complaints(source));

    [Theory]
    [InlineData("{ person(id: 4.0) { name } }", "1:14")]
    [InlineData("{ person(id: null) { name } }", "1:14")]
    [InlineData("{ people(first: 2147483648) { name } }", "1:17")]
    [InlineData("{ people(first: \"1\") { name } }", "1:17")]
    [InlineData("{ people(tags: [\"a\", null, 3]) { name } }", "1:22 1:28")]
    [InlineData("{ people(filter: {nope: 1, age: {}}) { name } }", "1:19 1:33")]
    [InlineData("{ people(filter: []) { name } a: people(filter: 1) { name } }", "1:18 1:49")]
    [InlineData("{ any(kind: \"NEW\", real: \"1\", yes: 1, text: NEW) b: any(kind: GREEN, real: 1e999) }", "1:13 1:26 1:36 1:45 1:63 1:76")]
    [InlineData("{ find(by: {}) { name } }", "1:12")]
    [InlineData("{ find(by: {id: 1, name: \"x\"}) { name } }", "1:12")]
    [InlineData("{ find(by: {id: null}) { name } }", "1:12")]
    [InlineData("query ($a: Int = \"x\", $b: Int! = null, $c: [Int!] = [null]) { a }", "1:18 1:34 1:54")]
    [InlineData("{ place @skip(if: 1) @mark(as: true) { __typename } }", "1:19 1:32")]
    [InlineData("{ point(at: [[[1]]]) }", "1:15")]
    public void It_complains_of(string source, string places) => Assert.Equal(places, Complaints(source));
}
