using System.Text.Json;
using AssetGraph.GraphQL.Cost;
using AssetGraph.GraphQL.Execution;
using AssetGraph.GraphQL.Language;
using AssetGraph.GraphQL.Tests.Execution;
using AssetGraph.GraphQL.Types;
using AssetGraph.GraphQL.Validation;

namespace AssetGraph.GraphQL.Tests.Cost;

/// <summary>The price of an operation, worked out by hand.</summary>
public sealed class CostTests
{
    private const string Sdl = CostDirectives.Definitions + """
        type Query {
          book: Book
          books(first: Int, last: Int): [Book!]! @listSize(slicingArguments: ["first", "last"])
          shelf(limit: Int = 5): [Book] @listSize(slicingArguments: ["limit"], slicingArgumentDefaultValue: 3)
          archive: [Book] @listSize(assumedSize: 100)
          page(first: Int, range: Range): BookConnection @listSize(slicingArguments: ["first", "range.count"], sizedFields: ["nodes", "edges"], requireOneSlicingArgument: false, slicingArgumentDefaultValue: 10)
          plain: [Book]
          any: Hit
          named: Named
          dear(of: [Weighed!], free: Weighed): Int @cost(weight: "7.5")
          expensive(x: Int @cost(weight: "2")): Int @cost(weight: "0")
          cheap: Book @cost(weight: "-4")
        }
        input Range { count: Int }
        input Weighed { a: Int @cost(weight: "1.5") b: Weighed c: Int }
        type BookConnection { nodes: [Book!] edges: [Edge!] pageInfo: PageInfo! }
        type Edge { node: Book! }
        type PageInfo { hasNextPage: Boolean! }
        interface Named { title: String author: Author @cost(weight: "3") }
        type Book implements Named { title: String author: Author pages: [Page] @listSize(assumedSize: 10) weight: Heavy }
        type Film implements Named { title: String author: Author cast: [Author!] @listSize(assumedSize: 20) }
        type Author { name: String books: [Book!] @listSize(assumedSize: 4) }
        type Page @cost(weight: "0.5") { text: String }
        union Hit = Book | Film
        scalar Heavy @cost(weight: "2")
        """;

    private static readonly Schema Schema = Schema.Parse(Sdl);

    private static readonly CostModel Model = new(Schema, new CostOptions());

    // The model was read before the schema was bound to functions, which would count as asynchronous resolvers. To coerce variables it must be bound.
    private static readonly RequestExecutor Bound =
        Runner.Schema("").AddScalar(new GraphQL.Resolvers.JsonScalar("Heavy")).UseFallbackResolver(_ => new((object?)null)).Build(Schema, null);

    // Field cost: 1 for each field that holds an object, and what @cost says. Type cost: 1 for the root and each object, and what @cost says.
    [Theory]
    [InlineData("{ book { title } }", 1, 2)]
    [InlineData("{ book { author { name } } }", 4, 3)]
    [InlineData("{ book { title weight } }", 1, 4)]
    [InlineData("{ book { pages { text } } }", 2, 7)]
    [InlineData("{ books(first: 3) { title } }", 1, 4)]
    [InlineData("{ books(last: 3) { author { name } } }", 10, 7)]
    [InlineData("{ books(first: 0) { author { name } } }", 1, 1)]
    [InlineData("{ books(first: -5) { author { name } } }", 1, 1)]
    [InlineData("{ shelf { title } }", 1, 6)]
    [InlineData("{ shelf(limit: 2) { title } }", 1, 3)]
    [InlineData("{ shelf(limit: null) { title } }", 1, 4)]
    [InlineData("{ archive { author { books { title } } } }", 401, 601)]
    [InlineData("{ page { nodes { title } } }", 2, 12)]
    [InlineData("{ page(first: 4) { nodes { title } edges { node { title } } pageInfo { hasNextPage } } }", 8, 15)]
    [InlineData("{ page(range: {count: 2}, first: 1) { nodes { title } } }", 2, 4)]
    [InlineData("{ plain { title } }", 1, 2)]
    [InlineData("{ any { ... on Film { cast { name } } ... on Book { title } } }", 2, 22)]
    [InlineData("{ any { ... on Film { cast { name } } ... on Book { pages { text } author { name } } } }", 5, 22)]
    [InlineData("{ named { title author { name } } }", 4, 3)]
    [InlineData("{ dear }", 7.5, 1)]
    [InlineData("{ dear(of: [{a: 1}, {a: 2, b: {a: 3, c: 4}}]) }", 12, 1)]
    [InlineData("{ dear(of: {c: 1}, free: {b: {b: {a: null}}}) }", 9, 1)]
    [InlineData("{ expensive(x: 1) a: expensive }", 2, 1)]
    [InlineData("{ cheap { title } book { title } }", 1, 3)]
    [InlineData("{ book { title } ...F ... { book { author { name } } } } fragment F on Query { book { title } }", 4, 3)]
    [InlineData("{ book @skip(if: true) { title } a: book @include(if: true) { title } }", 1, 2)]
    [InlineData("{ __typename __schema { types { name } } __type(name: \"Book\") { name } }", 0, 1)]
    public void A_query_costs(string query, double fieldCost, double typeCost) => Assert.Equal(new CostMetrics(fieldCost, typeCost), Price(query));

    [Theory]
    [InlineData("query ($n: Int) { page(first: $n) { nodes { title } } }", "{}", 2, 12)]
    [InlineData("query ($n: Int) { page(first: $n) { nodes { title } } }", "{\"n\":40}", 2, 42)]
    [InlineData("query ($n: Int = 6) { page(first: $n) { nodes { title } } }", "{}", 2, 8)]
    [InlineData("query ($r: Range) { page(range: $r) { nodes { title } } }", "{\"r\":{\"count\":3}}", 2, 5)]
    [InlineData("query ($c: Int) { page(range: {count: $c}) { nodes { title } } }", "{\"c\":3}", 2, 5)]
    [InlineData("query ($w: [Weighed!]) { dear(of: $w) }", "{\"w\":[{\"a\":1},{\"b\":{\"a\":1}}]}", 10.5, 1)]
    [InlineData("query ($yes: Boolean!) { book @include(if: $yes) { title } }", "{\"yes\":false}", 0, 1)]
    public void It_costs_what_its_variables_make_of_it(string query, string variables, double fieldCost, double typeCost) =>
        Assert.Equal(new CostMetrics(fieldCost, typeCost), Price(query, variables));

    [Fact]
    public void Selections_that_double_at_every_level_are_priced_once_a_level()
    {
        var query = "{ ...f0 } fragment f0 on Query { book { ...g0 } } "
            + string.Concat(Enumerable.Range(0, 60).Select(i => $"fragment g{i} on Book {{ a: author {{ ...h{i} }} b: author {{ ...h{i} }} }} fragment h{i} on Author {{ a: books {{ ...g{i + 1} }} b: books {{ ...g{i + 1} }} }} "))
            + "fragment g60 on Book { title }";
        Assert.True(Price(query).TypeCost > 1e60);
    }

    [Fact]
    public async Task What_costs_more_than_allowed_is_refused_with_the_numbers_and_nothing_runs()
    {
        var calls = 0;
        var executor = Runner.Schema(Sdl).AddScalar(new GraphQL.Resolvers.JsonScalar("Heavy")).UseFallbackResolver(_ =>
        {
            calls++;
            return new((object?)null);
        }).ModifyCostOptions(options => options.MaxTypeCost = 50).Build();
        var query = "query ($n: Int) { page(first: $n) { nodes { title } } }";
        Assert.Equal(
            """{"errors":[{"message":"The type cost of the operation is 62, more than the 50 allowed. Ask for less: shorter lists, fewer levels.","extensions":{"code":"COST_LIMIT_EXCEEDED","fieldCost":620,"maxFieldCost":1000,"typeCost":62,"maxTypeCost":50}}]}""",
            await RunAsync(executor, query, 60));
        Assert.Equal(0, calls);
        Assert.Equal("""{"data":{"page":null}}""", await RunAsync(executor, query, 48));

        // The price that is kept is that of the variables it was made for.
        Assert.StartsWith("""{"errors":""", await RunAsync(executor, query, 49), StringComparison.Ordinal);
        Assert.Equal("""{"data":{"page":null}}""", await RunAsync(executor, query, null));
    }

    [Fact]
    public async Task The_field_cost_has_a_limit_of_its_own()
    {
        var json = await Runner.Schema("type Query { a: Int b: Int }").Returns("Query.a", 1).Returns("Query.b", 1)
            .ModifyCostOptions(options => options.MaxFieldCost = 19).RunAsync("{ a b }");
        Assert.Contains("The field cost of the operation is 20, more than the 19 allowed.", json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Limits_can_be_lifted_and_costs_be_asked_for()
    {
        var builder = Runner.Schema("type Query { a: Int }").Returns("Query.a", 1)
            .ModifyCostOptions(options => (options.MaxFieldCost, options.EnforceCostLimits) = (0, false));
        var result = await builder.Build().ExecuteAsync(new GraphQLRequest("{ a }") { ReportCost = true }, TestContext.Current.CancellationToken);
        Assert.Equal("""{"data":{"a":1},"extensions":{"operationCost":{"fieldCost":10,"typeCost":1}}}""", result.ToJson());
    }

    [Theory]
    [InlineData("{ books { title } }")]
    [InlineData("{ books(first: null) { title } }")]
    [InlineData("{ books(first: 1, last: 1) { title } }")]
    [InlineData("query ($n: Int) { books(first: $n) { title } }")]
    public async Task Where_one_slicing_argument_is_required_it_must_be_one(string query)
    {
        var json = await Runner.Schema(Sdl).AddScalar(new GraphQL.Resolvers.JsonScalar("Heavy")).UseFallbackResolver(_ => new((object?)null)).RunAsync(query);
        Assert.Contains("""needs exactly one of the arguments \"first\", \"last\".""", json, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("type Query { a: Int @cost(weight: \"x\") }", "The weight of \"Query.a\" is \"x\", which is no number.")]
    [InlineData("type Query { a(b: Int @cost(weight: \"1e999\")): Int }", "The weight of \"Query.a(b:)\"")]
    [InlineData("type Query { a(b: In): Int } input In { c: Int @cost(weight: \"\") }", "The weight of \"In.c\"")]
    [InlineData("type Query { a(b: Int): [Int] @listSize(slicingArguments: [\"c\"]) }", "\"Query.a\" has no argument \"c\" of type Int to slice by.")]
    [InlineData("type Query { a(b: String): [Int] @listSize(slicingArguments: [\"b\"]) }", "\"Query.a\" has no argument \"b\" of type Int")]
    [InlineData("type Query { a: T @listSize(assumedSize: 1, sizedFields: [\"x\", \"y\"]) } type T { x: [Int] y: Int }", "\"T\" has no list \"y\" to size.")]
    public void What_the_directives_say_must_make_sense(string sdl, string message)
    {
        var error = Assert.Throws<SchemaException>(() => Runner.Schema(CostDirectives.Definitions + sdl).UseFallbackResolver(_ => new((object?)null)).Build());
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    private static CostMetrics Price(string query, string variables = "{}")
    {
        var document = Parser.Parse(query, ParserOptions.Trusted);
        Assert.Empty(DocumentValidator.Validate(Schema, document, ValidationOptions.Trusted));
        var operation = document.Definitions.OfType<OperationDefinitionNode>().Single();
        var fragments = document.Definitions.OfType<FragmentDefinitionNode>().ToDictionary(fragment => fragment.Name.Value);
        using var json = JsonDocument.Parse(variables);
        var errors = new List<IError>();
        var values = VariableCoercion.Coerce(Bound.Schema, operation, json.RootElement, errors);
        Assert.Empty(errors);
        return new CostAnalyzer(Model, fragments, new CostInputs(values)).Analyze(operation);
    }

    private static async Task<string> RunAsync(RequestExecutor executor, string query, int? n)
    {
        using var variables = JsonDocument.Parse(n is null ? "{}" : $$"""{"n":{{n}}}""");
        return (await executor.ExecuteAsync(new GraphQLRequest(query) { Variables = variables.RootElement }, TestContext.Current.CancellationToken)).ToJson();
    }
}
