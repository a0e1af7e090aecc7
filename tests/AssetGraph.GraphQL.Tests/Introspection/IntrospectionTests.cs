using AssetGraph.GraphQL.Tests.Execution;

namespace AssetGraph.GraphQL.Tests.Introspection;

/// <summary>Section 4.</summary>
public sealed class IntrospectionTests
{
    private const string Sdl = """
        "All of it."
        schema { query: Root }
        directive @mark(level: Int! = 3, old: Int @deprecated(reason: "gone")) repeatable on FIELD | OBJECT
        scalar Url @specifiedBy(url: "https://example.org/url")
        "Where it starts."
        type Root implements Named {
          name: String
          find(by: Filter = { text: "a\"b", tags: [RED, BLUE], deep: null }, old: Int @deprecated): [Hit!]
          gone: Int @deprecated(reason: "use name")
        }
        interface Named { name: String }
        union Hit = Root
        enum Colour { RED BLUE GREEN @deprecated }
        input Filter { text: String = "x", tags: [Colour!], deep: Filter, old: Int @deprecated }
        input Pick @oneOf { a: Int, b: String }
        type Other { pick(by: Pick!): Url }
        """;

    private static async Task<string> AskAsync(string query)
    {
        var builder = Runner.Schema(Sdl).AddScalar(new GraphQL.Resolvers.JsonScalar("Url")).UseFallbackResolver(_ => new((object?)null));
        var json = await builder.RunAsync(query);
        Assert.StartsWith("""{"data":""", json, StringComparison.Ordinal);
        return json["{\"data\":".Length..^1];
    }

    [Theory]
    [InlineData("{ __schema { description queryType { name } mutationType { name } subscriptionType { name } } }",
        """{"__schema":{"description":"All of it.","queryType":{"name":"Root"},"mutationType":null,"subscriptionType":null}}""")]
    [InlineData("""{ __type(name: "Root") { kind name description fields { name } interfaces { name } possibleTypes { name } enumValues { name } inputFields { name } ofType { name } specifiedByURL isOneOf } }""",
        """{"__type":{"kind":"OBJECT","name":"Root","description":"Where it starts.","fields":[{"name":"name"},{"name":"find"}],"interfaces":[{"name":"Named"}],"possibleTypes":null,"enumValues":null,"inputFields":null,"ofType":null,"specifiedByURL":null,"isOneOf":null}}""")]
    [InlineData("""{ __type(name: "Root") { fields(includeDeprecated: true) { name isDeprecated deprecationReason args { name } } } }""",
        """{"__type":{"fields":[{"name":"name","isDeprecated":false,"deprecationReason":null,"args":[]},{"name":"find","isDeprecated":false,"deprecationReason":null,"args":[{"name":"by"}]},{"name":"gone","isDeprecated":true,"deprecationReason":"use name","args":[]}]}}""")]
    [InlineData("""{ __type(name: "Root") { fields { args(includeDeprecated: true) { name defaultValue isDeprecated deprecationReason type { kind name } } } } }""",
        """{"__type":{"fields":[{"args":[]},{"args":[{"name":"by","defaultValue":"{ text: \"a\\\"b\", tags: [RED, BLUE], deep: null }","isDeprecated":false,"deprecationReason":null,"type":{"kind":"INPUT_OBJECT","name":"Filter"}},{"name":"old","defaultValue":null,"isDeprecated":true,"deprecationReason":"No longer supported","type":{"kind":"SCALAR","name":"Int"}}]}]}}""")]
    [InlineData("""{ a: __type(name: "Colour") { enumValues { name } } b: __type(name: "Colour") { enumValues(includeDeprecated: true) { name isDeprecated } } }""",
        """{"a":{"enumValues":[{"name":"RED"},{"name":"BLUE"}]},"b":{"enumValues":[{"name":"RED","isDeprecated":false},{"name":"BLUE","isDeprecated":false},{"name":"GREEN","isDeprecated":true}]}}""")]
    [InlineData("""{ a: __type(name: "Filter") { isOneOf inputFields { name defaultValue } } b: __type(name: "Pick") { isOneOf fields { name } } }""",
        """{"a":{"isOneOf":false,"inputFields":[{"name":"text","defaultValue":"\"x\""},{"name":"tags","defaultValue":null},{"name":"deep","defaultValue":null}]},"b":{"isOneOf":true,"fields":null}}""")]
    [InlineData("""{ a: __type(name: "Named") { kind possibleTypes { name } interfaces { name } } b: __type(name: "Hit") { kind possibleTypes { name } interfaces { name } fields { name } } }""",
        """{"a":{"kind":"INTERFACE","possibleTypes":[{"name":"Root"}],"interfaces":[]},"b":{"kind":"UNION","possibleTypes":[{"name":"Root"}],"interfaces":null,"fields":null}}""")]
    [InlineData("""{ a: __type(name: "Url") { kind specifiedByURL } b: __type(name: "None") { name } c: __type(name: "Float") { name } }""",
        """{"a":{"kind":"SCALAR","specifiedByURL":"https://example.org/url"},"b":null,"c":null}""")]
    [InlineData("""{ __type(name: "Root") { fields { type { kind name ofType { kind name ofType { name kind } } } } } }""",
        """{"__type":{"fields":[{"type":{"kind":"SCALAR","name":"String","ofType":null}},{"type":{"kind":"LIST","name":null,"ofType":{"kind":"NON_NULL","name":null,"ofType":{"name":"Hit","kind":"UNION"}}}}]}}""")]
    [InlineData("{ __schema { directives { name } } __typename }",
        """{"__schema":{"directives":[{"name":"mark"},{"name":"include"},{"name":"skip"},{"name":"deprecated"},{"name":"specifiedBy"},{"name":"oneOf"}]},"__typename":"Root"}""")]
    public async Task The_schema_tells_about_itself(string query, string expected) => Assert.Equal(expected, await AskAsync(query));

    [Fact]
    public async Task Arguments_of_directives_can_be_deprecated_too()
    {
        var json = await AskAsync("{ __schema { directives { isRepeatable locations a: args { name defaultValue } b: args(includeDeprecated: true) { name } } } }");
        Assert.Contains(
            """{"isRepeatable":true,"locations":["FIELD","OBJECT"],"a":[{"name":"level","defaultValue":"3"}],"b":[{"name":"level"},{"name":"old"}]}""",
            json,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Meta_fields_are_not_listed_and_types_come_in_the_order_of_the_source()
    {
        Assert.Equal(
            """{"__schema":{"types":[{"name":"Url"},{"name":"Root"},{"name":"String"},{"name":"Int"},{"name":"Named"},{"name":"Hit"},{"name":"Colour"},{"name":"Filter"},{"name":"Pick"},{"name":"Other"},{"name":"Boolean"},{"name":"__Schema"},{"name":"__Type"},{"name":"__TypeKind"},{"name":"__Field"},{"name":"__InputValue"},{"name":"__EnumValue"},{"name":"__Directive"},{"name":"__DirectiveLocation"}]}}""",
            await AskAsync("{ __schema { types { name } } }"));
    }

    [Fact]
    public async Task Where_the_schema_is_hidden_nothing_of_it_is_suggested()
    {
        var json = await Runner.Schema("type Query { secretField: Int }").Returns("Query.secretField", 1)
            .ModifyRequestOptions(options => options.AllowIntrospection = false).RunAsync("{ secretFeld }");
        Assert.DoesNotContain("secretField", json, StringComparison.Ordinal);
    }
}
