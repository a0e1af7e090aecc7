namespace AssetGraph.GraphQL.Tests.Validation;

public sealed class OverlappingFieldsCanBeMergedRuleTests() : RuleTest("OverlappingFieldsCanBeMergedRule")
{
    [Theory]
    [InlineData("{ person(id: 1) { name } person(id: 1) { age } }")]
    [InlineData("{ a: person(id: 1) { name } b: person(id: 2) { name } }")]
    [InlineData("{ any(value: {a: 1, b: 2}, kind: OLD) any(kind: OLD, value: {b: 2, a: 1}) }")]
    [InlineData("{ being { ... on Person { x: name } ... on Robot { x: model } } }")]
    [InlineData("{ being { ... on Robot { m: model(year: 1) } ... on Person { m: name } } }")]
    [InlineData("{ place { ... on House { owner { n: name } } ... on Flat { owner { n: model } } } }")]
    [InlineData("{ person(id: $a) { name } person(id: $a) { name } }")]
    [InlineData("{ ...A ...A } fragment A on Query { x: place { __typename } ...A }")]
    [InlineData("{ nope { a } nope { b: a } }")]
    [InlineData("{ being { ... on Person { home { s: size } } ... on Robot { home { s: size } } } }")]
    public void It_is_content_with(string source) => Assert.Equal("", Complaints(source));

    [Theory]
    [InlineData("{ x: place { __typename } x: being { name } }", "1:3+1:27")]
    [InlineData("{ person(id: 1) { name } person(id: 2) { name } }", "1:3+1:26")]
    [InlineData("{ any(text: \"a\") any }", "1:3+1:18")]
    [InlineData("{ x: any x: point x: place { __typename } }", "1:3+1:10 1:3+1:19 1:10+1:19")]
    [InlineData("{ person(id: 1) { x: name } person(id: 1) { x: age } }", "1:3+1:19+1:29+1:45")]
    [InlineData("{ being { ... on Person { age } ... on Robot { age } } }", "1:27+1:48")]
    [InlineData("{ being { ... on Person { kind } ... on Robot { kind } } }", "1:27+1:49")]
    [InlineData("{ place { ... on House { rooms } ... on Flat { rooms } } }", "1:26+1:48")]
    [InlineData("{ being { name ... on Robot { name: model } } }", "1:11+1:31")]
    [InlineData("{ being { ... on Person { home { owner { x: name } } } ... on Robot { home { owner { x: kind } } } } }", "1:27+1:34+1:42+1:71+1:78+1:86")]
    [InlineData("{ ...A ...B } fragment A on Query { x: any } fragment B on Query { x: point }", "1:37+1:68")]
    [InlineData("fragment Unused on Query { x: any x: point }", "1:28+1:35")]
    [InlineData("{ being { x { a } x { b: a } ... on Person { x: name x: age } } }", "1:11+1:46 1:11+1:54 1:19+1:46 1:19+1:54 1:46+1:54 1:46+1:54")]
    public void It_complains_of(string source, string places) => Assert.Equal(places, Complaints(source));
}
