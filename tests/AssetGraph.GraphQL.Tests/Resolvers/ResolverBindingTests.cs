namespace AssetGraph.GraphQL.Tests.Resolvers;

public sealed class ResolverBindingTests
{
    [Fact]
    public async Task A_method_serves_the_field_of_its_name_and_properties_serve_the_rest()
    {
        Assert.Equal(
            """{"data":{"book":{"id":"b1","title":"The Dead","genre":"SHORT_STORY","published":"1914-06-15","pages":60}}}""",
            await Library.RunAsync("""{ book(id: "b1") { id title genre published pages } }"""));
    }

    [Fact]
    public async Task An_absent_object_is_null_and_no_error()
    {
        Assert.Equal("""{"data":{"book":null}}""", await Library.RunAsync("""{ book(id: "b99") { id } }"""));
    }

    [Fact]
    public async Task An_async_suffix_is_dropped_and_properties_of_the_awaited_class_are_found()
    {
        Assert.Equal(
            """{"data":{"shelf":{"name":"top","books":[{"title":"The Dead"},{"title":"Ulysses"}]}}}""",
            await Library.RunAsync("{ shelf { name books { title } } }"));
    }

    [Fact]
    public async Task Input_objects_become_records_with_defaults_of_the_schema()
    {
        Assert.Equal(
            """{"data":{"books":{"totalCount":1,"edges":[{"node":{"title":"Ulysses"}}]}}}""",
            await Library.RunAsync("{ books(filter: { genre: NOVEL, minPages: 100 }) { totalCount edges { node { title } } } }"));
        Assert.Equal(
            """{"data":{"books":{"totalCount":4}}}""",
            await Library.RunAsync("query ($f: BookFilter) { books(filter: $f) { totalCount } }", """{ "f": {} }"""));
    }

    [Theory]
    [InlineData("echo", "nothing")]
    [InlineData("echo(input: { title: \"A\" })", "A Novel absent  ")]
    [InlineData("echo(input: { title: \"A\", pages: null, genre: null })", "A null null  ")]
    [InlineData("echo(input: { title: \"A\", pages: 3, published: \"1999-12-31\", tags: \"x\" })", "A Novel 3 1999 x")]
    [InlineData("echo(input: { title: \"A\", tags: [\"x\", \"y\"] })", "A Novel absent  x+y")]
    public async Task Absent_and_null_stay_apart_on_the_way_to_the_resolver(string field, string expected)
    {
        Assert.Equal($$$"""{"data":{"echo":"{{{expected}}}"}}""", await Library.RunAsync($"{{ {field} }}"));
    }

    [Fact]
    public async Task An_optional_argument_tells_absent_from_null()
    {
        Assert.Equal(
            """{"data":{"a":{"title":"The Dead"},"b":{"title":"(untitled)"}}}""",
            await Library.RunAsync("""mutation { a: rename(id: "b1") { title } b: rename(id: "b1", title: null) { title } }"""));
    }

    [Fact]
    public async Task Methods_for_an_interface_serve_every_type_that_implements_it()
    {
        Assert.Equal(
            """{"data":{"search":[{"__typename":"Book","label":"ULYSSES"},{"__typename":"Author","label":"JAMES JOYCE","name":"James Joyce"}]}}""",
            await Library.RunAsync("""{ search(text: "es") { __typename label(upper: true) ... on Author { name } } }"""));
    }

    [Fact]
    public async Task A_message_meant_for_the_client_is_told_with_code_and_path()
    {
        Assert.Equal(
            """{"errors":[{"message":"There is no book x.","locations":[{"line":1,"column":12}],"path":["rename"],"extensions":{"code":"NOT_FOUND"}}],"data":{"rename":null}}""",
            await Library.RunAsync("""mutation { rename(id: "x") { id } }"""));
    }

    [Fact]
    public async Task A_json_scalar_shows_any_value()
    {
        Assert.Equal("""{"data":{"book":{"attributes":{"city":"Dublin"}}}}""", await Library.RunAsync("""{ book(id: "b2") { attributes } }"""));
    }

    [Fact]
    public async Task A_bad_variable_stops_the_request_before_any_resolver_runs()
    {
        var json = await Library.RunAsync("query ($f: BookFilter) { books(filter: $f) { totalCount } }", """{ "f": { "genre": ["NOVEL", "POEM"], "minPages": "many" } }""");
        Assert.DoesNotContain("\"data\"", json, StringComparison.Ordinal);
        Assert.Contains("""Variable \"$f.genre[1]\": expected one of SHORT_STORY, NOVEL (Genre!), found \"POEM\".""", json, StringComparison.Ordinal);
        Assert.Contains("""Variable \"$f.minPages\": expected a whole number""", json, StringComparison.Ordinal);
    }
}
