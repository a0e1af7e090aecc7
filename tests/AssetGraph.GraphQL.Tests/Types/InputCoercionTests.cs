using System.Collections;
using AssetGraph.GraphQL.Language;
using AssetGraph.GraphQL.Types;

namespace AssetGraph.GraphQL.Tests.Types;

public sealed class InputCoercionTests
{
    private static readonly Schema Schema = Schema.Parse(
        """
        type Query { f(int: Int, float: Float, string: String, boolean: Boolean, id: ID, any: Any, kind: Kind, in: In, one: One): Int }
        scalar Any
        enum Kind { OLD NEW }
        input In { a: Int = 1 b: [Kind!] c: In d: Int! = 4 }
        input One @oneOf { a: Int b: String }
        """);

    [Theory]
    [InlineData("Int", "1", "1")]
    [InlineData("Int", "-2147483648", "-2147483648")]
    [InlineData("Float", "1", "1")]
    [InlineData("Float", "1.5e2", "150")]
    [InlineData("String", "\"a\"", "a")]
    [InlineData("ID", "12", "12")]
    [InlineData("ID", "\"x\"", "x")]
    [InlineData("Boolean", "true", "True")]
    [InlineData("Kind", "NEW", "NEW")]
    [InlineData("Int", "null", "null")]
    [InlineData("[[Int]]", "1", "[[1]]")]
    [InlineData("[[Int]]", "[1, 2]", "[[1],[2]]")]
    [InlineData("[[Int]]", "[[1], null, [2, null]]", "[[1],null,[2,null]]")]
    [InlineData("[Int]", "null", "null")]
    [InlineData("In", "{}", "{a=1,d=4}")]
    [InlineData("In", "{a: null, b: OLD, d: 5}", "{a=null,b=[OLD],d=5}")]
    [InlineData("In", "{c: {c: {a: 2}}}", "{a=1,c={a=1,c={a=2,d=4},d=4},d=4}")]
    [InlineData("One", "{b: \"x\"}", "{b=x}")]
    [InlineData("Any", "{a: [1, 2.5, E, \"s\", null, 9999999999, {}]}", "{a=[1,2.5,E,s,null,9999999999,{}]}")]
    public void A_literal_becomes_a_value(string type, string literal, string expected)
    {
        Assert.True(Coerce(type, literal, null, out var value));
        Assert.Equal(expected, Show(value));
    }

    [Theory]
    [InlineData("Int", "2147483648")]
    [InlineData("Int", "1.0")]
    [InlineData("Int", "\"1\"")]
    [InlineData("Float", "1e400")]
    [InlineData("Float", "\"1\"")]
    [InlineData("String", "1")]
    [InlineData("String", "NEW")]
    [InlineData("ID", "4.0")]
    [InlineData("Boolean", "1")]
    [InlineData("Kind", "\"NEW\"")]
    [InlineData("Kind", "GREEN")]
    [InlineData("Int!", "null")]
    [InlineData("[Int!]", "[1, null]")]
    [InlineData("[[Int]]", "[[[1]]]")]
    [InlineData("In", "1")]
    [InlineData("In", "[]")]
    [InlineData("In", "{nope: 1}")]
    [InlineData("In", "{d: null}")]
    [InlineData("One", "{}")]
    [InlineData("One", "{a: null}")]
    [InlineData("One", "{a: 1, b: \"x\"}")]
    [InlineData("Int", "$x")]
    public void A_literal_of_another_type_is_refused(string type, string literal) => Assert.False(Coerce(type, literal, null, out _));

    [Fact]
    public void A_variable_without_a_value_is_absent_and_one_of_null_is_null()
    {
        var variables = new Variables { ["null"] = null, ["one"] = 1 };
        Assert.True(Coerce("In", "{a: $absent, b: $null, d: $one}", variables, out var value));
        Assert.Equal("{a=1,b=null,d=1}", Show(value));
        Assert.True(Coerce("[Int]", "[$absent, $null, $one]", variables, out value));
        Assert.Equal("[null,null,1]", Show(value));
        Assert.True(Coerce("Any", "{a: $absent, b: $null, c: [$absent, $one]}", variables, out value));
        Assert.Equal("{b=null,c=[null,1]}", Show(value));
        Assert.False(Coerce("[Int!]", "[$absent]", variables, out _));
        Assert.False(Coerce("Int!", "$null", variables, out _));
        Assert.False(Coerce("One", "{a: $absent}", variables, out _));
        Assert.False(Coerce("One", "{a: $one, b: $absent}", variables, out _));
    }

    [Fact]
    public void An_input_object_tells_absent_from_null_by_name_and_by_index()
    {
        Assert.True(Coerce("In", "{a: null}", null, out var value));
        var input = Assert.IsType<InputObjectValue>(value);
        Assert.Equal(2, input.Count);
        Assert.True(input.IsPresent(0) && input.ContainsKey("a") && input["a"] is null);
        Assert.False(input.IsPresent(1) || input.ContainsKey("b") || input.ContainsKey("nope"));
        Assert.Throws<KeyNotFoundException>(() => input["b"]);
        Assert.Equal(["a", "d"], input.Keys);
    }

    [Fact]
    public void Defaults_are_coerced_once_and_only_when_asked_for()
    {
        var schema = Schema.Parse("type Query { f(a: A = {}): Int } input A { b: B = {x: [1]} c: A } input B { x: [Int!] y: Kind = OLD } enum Kind { OLD }");
        var argument = schema.QueryType!.FindField("f")!.Arguments[0];
        Assert.Equal("{b={x=[1],y=OLD}}", Show(argument.GetDefaultValue()));
        Assert.Same(argument.GetDefaultValue(), argument.GetDefaultValue());
    }

    [Fact]
    public void A_default_that_needs_itself_is_an_error_where_the_schema_was_assumed_valid()
    {
        var document = Parser.Parse("type Query { f(a: A = {}, b: Int = \"x\"): Int } input A { b: B = {} } input B { a: A = {} }", ParserOptions.Trusted);
        var arguments = SchemaBuilder.Build(document, assumeValid: true).QueryType!.FindField("f")!.Arguments;
        Assert.Contains("A.b", Assert.Throws<InvalidOperationException>(() => arguments[0].GetDefaultValue()).Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => arguments[1].GetDefaultValue());
    }

    private static bool Coerce(string type, string literal, IVariableValues? variables, out object? value) =>
        InputCoercion.TryCoerceLiteral(Parser.ParseValue(literal), Schema.FindType(Parser.ParseType(type))!, variables, out value);

    private static string Show(object? value) => value switch
    {
        null => "null",
        string text => text,
        IEnumerable<KeyValuePair<string, object?>> fields => $"{{{string.Join(',', fields.Select(field => $"{field.Key}={Show(field.Value)}"))}}}",
        IEnumerable items => $"[{string.Join(',', items.Cast<object?>().Select(Show))}]",
        IFormattable formattable => formattable.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };

    private sealed class Variables : Dictionary<string, object?>, IVariableValues;
}
