using AssetGraph.GraphQL.Language;
using AssetGraph.GraphQL.Types;
using AssetGraph.GraphQL.Validation;

namespace AssetGraph.GraphQL.Tests.Validation;

/// <summary>What an operation may ask for: each limit holds to the unit, however the operation is written.</summary>
public sealed class OperationLimitsRuleTests
{
    private static readonly Schema Schema = Schema.Parse(
        """
        type Query { tree: Tree, house: House, n: Int, m: Int, k: Int }
        type Mutation { plant: Tree }
        type Tree { parent: Tree, house: House, age: Int }
        type House { tree: Tree, street: Street, size: Int }
        type Street { name: String, house: House }
        """);

    [Theory]
    [InlineData("{ house { street { name } } }", 3)]
    [InlineData("{ house { ...F } } fragment F on House { street { ... @include(if: true) { name } } }", 3)]
    [InlineData("{ n house { size __typename } tree { house { street { __typename } } } }", 3)]
    [InlineData("mutation { plant { house { size } } }", 3)]
    [InlineData("query A { n } query B { house { street { name } } }", 3)]
    [InlineData("{ __schema { types { fields { type { ofType { ofType { name } } } } } } n }", 1)]
    public void The_depth_is_that_of_the_deepest_field(string source, int depth) => Holds(source, n => new() { MaxOperationDepth = n }, depth, "nested more than");

    [Theory]
    [InlineData("{ tree { parent { parent { age } } } }", 2)]
    [InlineData("{ tree { ...P } } fragment P on Tree { parent { ...Q } } fragment Q on Tree { parent { age } }", 2)]
    [InlineData("{ tree { parent { age } house { tree { parent { age } } } } }", 1)]
    [InlineData("{ tree { a: parent { age } b: parent { age } c: parent { age } } }", 1)]
    [InlineData("{ house { tree { house { tree { house { size } } } } } }", 2)]
    public void A_cycle_is_counted_along_a_path(string source, int times) => Holds(source, n => new() { MaxFieldCycleDepth = n }, times, "nested in itself");

    [Theory]
    [InlineData("{ n m k }", 3)]
    [InlineData("{ n n n a: n b: n }", 3)]
    [InlineData("{ ...F ... { m } } fragment F on Query { n k house { size street { name } } }", 4)]
    [InlineData("{ __typename __schema { description } }", 2)]
    public void Root_fields_are_counted_by_response_name(string source, int count) => Holds(source, n => new() { MaxRootFields = n }, count, "root fields");

    [Theory]
    [InlineData("{ ...F ...F } fragment F on Query { ...G ...G } fragment G on Query { n }", 6)]
    [InlineData("query A { ...F } query B { ...F } fragment F on Query { n }", 2)]
    [InlineData("{ __schema { ...S } } fragment S on __Schema { description }", 1)]
    [InlineData("{ n }", 0)]
    public void Fragments_are_counted_each_time_they_are_entered(string source, int count) => Holds(source, n => new() { MaxFragmentVisits = n }, count, "fragments allowed");

    [Theory]
    [InlineData("{ __schema { types { name } a: types { fields { args { name } } } directives { name } } }", 5)]
    [InlineData("{ __type(name: \"Tree\") { ...T } b: __type(name: \"House\") { ...T } } fragment T on __Type { fields { name } enumValues { name } }", 4)]
    public void Lists_of_introspection_are_counted_together(string source, int count) => Holds(source, n => new() { MaxIntrospectionLists = n }, count, "lists in one operation");

    [Fact]
    public void OfType_may_be_nested_so_deep_and_no_deeper() =>
        Holds("{ __type(name: \"Tree\") { ofType { ofType { name } } } }", n => new() { MaxIntrospectionOfTypeDepth = n }, 2, "ofType");

    [Fact]
    public void A_fragment_that_doubles_at_every_level_is_given_up_early()
    {
        var source = "{ ...f0 } " + string.Concat(Enumerable.Range(0, 100).Select(i => $"fragment f{i} on Query {{ ...f{i + 1} ...f{i + 1} }} ")) + "fragment f100 on Query { n }";
        Assert.Contains(Validate(source, new()), error => error.Message.Contains("more than the 1000 fragments allowed", StringComparison.Ordinal));
    }

    [Fact]
    public void Fragments_that_form_a_cycle_are_told_as_that() =>
        Assert.Equal("NoFragmentCyclesRule", Assert.Single(Validate("{ ...F } fragment F on Query { n ...G } fragment G on Query { ...F }", new())).Rule);

    [Fact]
    public void Introspection_in_circles_ends_with_and_without_limits()
    {
        const string Source = "{ __schema { types { ...F } } } fragment F on __Type { fields { type { ...F } } }";
        Assert.Contains(Validate(Source, new()), error => error.Rule == "NoFragmentCyclesRule");
        Assert.Equal("NoFragmentCyclesRule", Assert.Single(Validate(Source, ValidationOptions.Trusted)).Rule);
    }

    [Fact]
    public void Fragments_nested_deeper_than_the_stack_are_walked()
    {
        var source = "{ ...f0 } " + string.Concat(Enumerable.Range(0, 20_000).Select(i => $"fragment f{i} on Query {{ ...f{i + 1} }} ")) + "fragment f20000 on Query { n }";
        Assert.Empty(Validate(source, ValidationOptions.Trusted with { MaxOperationDepth = 1 }));
    }

    private static void Holds(string source, Func<int, ValidationOptions> limit, int enough, string message)
    {
        Assert.Empty(Validate(source, limit(enough)));
        if (enough > 0)
        {
            var error = Assert.Single(Validate(source, limit(enough - 1)));
            Assert.Equal("OperationLimitsRule", error.Rule);
            Assert.Contains(message, error.Message, StringComparison.Ordinal);
            Assert.NotEmpty(error.Locations);
        }
    }

    private static IReadOnlyList<ValidationError> Validate(string source, ValidationOptions options) =>
        DocumentValidator.Validate(Schema, Parser.Parse(source, ParserOptions.Trusted), options);
}
