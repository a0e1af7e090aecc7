namespace AssetGraph.GraphQL.Tests.Validation;

public sealed class SingleFieldSubscriptionsRuleTests() : RuleTest("SingleFieldSubscriptionsRule")
{
    [Theory]
    [InlineData("subscription { renamed { name } }")]
    [InlineData("subscription { ...F } fragment F on Subscription { ... on Subscription { renamed { name } renamed { age } } }")]
    [InlineData("{ place { __typename } person(id: 1) { name } }")]
    public void It_is_content_with(string source) => Assert.Equal("", Complaints(source));

    [Theory]
    [InlineData("subscription { renamed { name } moved { name } }", "1:33")]
    [InlineData("subscription { __typename }", "1:16")]
    [InlineData("subscription S { renamed { name } ...F } fragment F on Subscription { x: renamed { age } __typename }", "1:71+1:90 1:90")]
    [InlineData("subscription { renamed @skip(if: true) { name } }", "1:24")]
    [InlineData("subscription { ... @include(if: true) { renamed { name } } }", "1:20")]
    [InlineData("subscription { ...F } fragment F on Subscription { ...F }", "1:14")]
    public void It_complains_of(string source, string places) => Assert.Equal(places, Complaints(source));
}
