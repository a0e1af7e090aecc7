namespace AssetGraph.GraphQL.Tests.Validation;

public sealed class KnownDirectivesRuleTests() : RuleTest("KnownDirectivesRule")
{
    [Theory]
    [InlineData("query Q($a: Int @mark(as: 1)) @mark(as: 1) { a @skip(if: true) ...F @include(if: true) ... @skip(if: true) { b } }")]
    [InlineData("{ a } type T @deprecated2 { a: Int } directive @deprecated2 on OBJECT")]
    public void It_is_content_with(string source) => Assert.Equal("", Complaints(source));

    [Theory]
    [InlineData("{ a @nope ...F @tag }", "1:5 1:16")]
    [InlineData("query Q($a: Int @skip(if: true)) @tag { a @deprecated } fragment F on Query @mark(as: 1) { a }", "1:17 1:34 1:43 1:77")]
    [InlineData("mutation @mark(as: 1) { a }", "1:10")]
    [InlineData("{ a } type T @skip(if: true) { a: Int @nope }", "1:14 1:39")]
    public void It_complains_of(string source, string places) => Assert.Equal(places, Complaints(source));
}
