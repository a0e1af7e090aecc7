using System.Text.Json;
using AssetGraph.GraphQL.Language;
using AssetGraph.GraphQL.Types;

namespace AssetGraph.GraphQL.Tests.Types;

public sealed class LiteralBuilderTests
{
    private static readonly Schema Schema = Schema.Parse(
        "type Query { f(i: In, r: Float, b: Boolean, d: ID, n: Int): Int } input In { a: Int! b: [E!] c: In t: String } enum E { RED BLUE } scalar Any");

    [Theory]
    [InlineData("String", "\"a\\n\\\"b\\\"\"", "\"a\\n\\\"b\\\"\"")]
    [InlineData("String", "1.5", "\"1.5\"")]
    [InlineData("String", "null", "null")]
    [InlineData("String!", "null", null)]
    [InlineData("String", "[]", null)]
    [InlineData("Int", "3", "3")]
    [InlineData("Int", "3.0", "3")]
    [InlineData("Int", "3.5", null)]
    [InlineData("Int", "2147483648", null)]
    [InlineData("Int", "\"7\"", "7")]
    [InlineData("Float", "3", "3")]
    [InlineData("Float", "0.1", "0.1")]
    [InlineData("Float", "1e300", "1e+300")]
    [InlineData("Boolean", "true", "true")]
    [InlineData("Boolean", "0", "false")]
    [InlineData("Boolean", "\"yes\"", null)]
    [InlineData("ID", "\"007\"", "\"007\"")]
    [InlineData("ID", "\"7\"", "7")]
    [InlineData("ID", "true", null)]
    [InlineData("E", "\"RED\"", "RED")]
    [InlineData("E", "\"PINK\"", null)]
    [InlineData("[E!]", "[\"RED\", null, \"BLUE\"]", "[RED, BLUE]")]
    [InlineData("[E]", "[\"RED\", null]", "[RED, null]")]
    [InlineData("[E]", "\"RED\"", "RED")]
    [InlineData("In", "{\"x\": 1, \"c\": {\"a\": 2}, \"a\": 1, \"b\": [\"RED\"]}", "{ a: 1, b: [RED], c: { a: 2 } }")]
    [InlineData("In", "[]", null)]
    [InlineData("Any", "{\"a\": [1, 2.5, null, true, \"x\"], \"no name\": 1}", "{ a: [1, 2.5, null, true, \"x\"] }")]
    public void A_value_becomes_the_literal_of_its_type(string type, string json, string? expected)
    {
        using var document = JsonDocument.Parse(json);
        var literal = LiteralBuilder.FromJson(document.RootElement, Schema.FindType(Parser.ParseType(type))!);
        Assert.Equal(expected, literal is null ? null : Printer.Print(literal));
    }
}
