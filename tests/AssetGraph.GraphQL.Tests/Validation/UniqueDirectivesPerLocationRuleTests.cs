namespace AssetGraph.GraphQL.Tests.Validation;

public sealed class UniqueDirectivesPerLocationRuleTests() : RuleTest("UniqueDirectivesPerLocationRule")
{
    [Theory]
    [InlineData("{ a @tag @tag b @mark(as: 1) c @mark(as: 1) d @nope @nope }")]
    public void It_is_content_with(string source) => Assert.Equal("", Complaints(source));

    [Theory]
    [InlineData("{ a @mark(as: 1) @mark(as: 2) @mark(as: 3) }", "1:5+1:18 1:5+1:31")]
    [InlineData("query @mark(as: 1) @mark(as: 1) { a }", "1:7+1:20")]
    [InlineData("{ a } type T @deprecated extend type T @deprecated", "1:14+1:40")]
    public void It_complains_of(string source, string places) => Assert.Equal(places, Complaints(source));
}
