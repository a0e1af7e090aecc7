using AssetGraph.GraphQL.Execution;

namespace AssetGraph.GraphQL.Tests.Execution;

public sealed class ErrorTests
{
    private static RequestExecutorBuilder Failing(Exception exception) => Runner.Schema("type Query { a: Int }").Returns("Query.a", exception);

    [Fact]
    public async Task Unexpected_exceptions_are_masked_and_logged_under_the_same_id()
    {
        UnexpectedError? logged = null;
        var exception = new InvalidOperationException("password=hunter2");
        var json = await Failing(exception).ModifyRequestOptions(options => options.OnUnexpectedError = error => logged = error).RunAsync("{ a }");
        Assert.DoesNotContain("hunter2", json, StringComparison.Ordinal);
        Assert.Same(exception, logged!.Exception);
        Assert.Equal(["a"], logged.Path!);
        Assert.Equal(
            $$$"""{"errors":[{"message":"Unexpected Execution Error","locations":[{"line":1,"column":3}],"path":["a"],"extensions":{"code":"INTERNAL_SERVER_ERROR","correlationId":"{{{logged.CorrelationId}}}"}}],"data":{"a":null}}""",
            json);
    }

    [Fact]
    public async Task Details_are_shown_where_that_is_switched_on()
    {
        var json = await Failing(new InvalidOperationException("the reason")).ModifyRequestOptions(options => options.IncludeExceptionDetails = true).RunAsync("{ a }");
        Assert.Contains("the reason", json, StringComparison.Ordinal);
        Assert.Contains("System.InvalidOperationException", json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_filter_can_explain_an_exception_of_the_domain()
    {
        var builder = Failing(new KeyNotFoundException("x")).AddErrorFilter(error => error.Exception is KeyNotFoundException
            ? ErrorBuilder.FromError(error).SetMessage("There is no such thing.").SetCode("NOT_FOUND").SetException(null).Build()
            : error);
        Assert.Equal(
            """{"errors":[{"message":"There is no such thing.","locations":[{"line":1,"column":3}],"path":["a"],"extensions":{"code":"NOT_FOUND"}}],"data":{"a":null}}""",
            await builder.RunAsync("{ a }"));
    }

    [Fact]
    public async Task Extensions_of_any_json_shape_are_written()
    {
        var error = ErrorBuilder.New().SetMessage("m").SetExtension("list", new object?[] { 1, "two", null, 2.5, true }).SetExtension("map", new Dictionary<string, object?> { ["k"] = 1L }).Build();
        Assert.Contains("""{"list":[1,"two",null,2.5,true],"map":{"k":1}}""", await Failing(new GraphQLException(error)).RunAsync("{ a }"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reported_error_leaves_the_value_standing()
    {
        var builder = Runner.Schema("type Query { a: Int }").Does("Query.a", context =>
        {
            context.ReportError("out of date");
            return new(1);
        });
        Assert.Equal("""{"errors":[{"message":"out of date","path":["a"]}],"data":{"a":1}}""", await builder.RunAsync("{ a }"));
    }

    [Theory]
    [InlineData("Int", 2147483648L)]
    [InlineData("Int", 1.5)]
    [InlineData("Float", double.NaN)]
    [InlineData("Boolean", "true")]
    [InlineData("[Int]", "text")]
    [InlineData("E", "PURPLE")]
    [InlineData("String", new[] { 1 })]
    public async Task A_result_that_its_type_cannot_represent_is_an_error_of_the_field(string type, object value)
    {
        var json = await Runner.Schema($"type Query {{ a: {type} }} enum E {{ RED }}").Returns("Query.a", value).RunAsync("{ a }");
        Assert.StartsWith("""{"errors":[{"message":"The resolver of Query.a gave a value of class""", json, StringComparison.Ordinal);
        Assert.EndsWith("""],"data":{"a":null}}""", json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_value_of_no_possible_type_is_an_error_of_the_field()
    {
        var builder = Runner.Schema("type Query { u: U } union U = A type A { x: Int } type B { x: Int }")
            .Returns("Query.u", new B()).Returns("A.x", 1).Returns("B.x", 1);
        Assert.Contains("bound to no object type of U", await builder.RunAsync("{ u { __typename } }"), StringComparison.Ordinal);
        builder.UseTypeResolver(_ => "B");
        Assert.Contains("of type B, which is not a possible type of U", await builder.RunAsync("{ u { __typename } }"), StringComparison.Ordinal);
        builder.UseTypeResolver(_ => "A");
        Assert.Equal("""{"data":{"u":{"__typename":"A"}}}""", await builder.RunAsync("{ u { __typename } }"));
    }

    private sealed class B;
}
