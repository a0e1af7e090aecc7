using System.Collections;
using System.Text.Json;
using System.Text.Json.Nodes;
using AssetGraph.GraphQL.Language;
using AssetGraph.GraphQL.Types;

namespace AssetGraph.GraphQL.Conformance;

/// <summary>coerceLiteral and valueToLiteral.</summary>
internal static class LiteralOperations
{
    public static void Register(Dispatcher dispatcher)
    {
        dispatcher.Add("coerceLiteral", Coerce);
        dispatcher.Add("valueToLiteral", ToLiteral);
    }

    private static JsonObject ToLiteral(JsonElement request)
    {
        var type = TypeOf(Parser.ParseType(request.Text("type")!, ParserOptions.Trusted), Requests.Schema(request.Text("sdl")));
        var literal = request.TryGetProperty("value", out var value) ? LiteralBuilder.FromJson(value, type) : null;
        return new JsonObject { ["literal"] = literal is null ? null : Printer.Print(literal) };
    }

    private static JsonObject Coerce(JsonElement request)
    {
        var schema = Requests.Schema(request.Text("sdl"));
        var type = TypeOf(Parser.ParseType(request.Text("type")!, ParserOptions.Trusted), schema);
        var literal = Parser.ParseValue(request.Text("literal")!, ParserOptions.Trusted);
        var variables = request.TryGetProperty("variables", out var values) && values.ValueKind == JsonValueKind.Object
            ? new CoercedVariables(values)
            : null;
        return InputCoercion.TryCoerceLiteral(literal, type, variables, out var value)
            ? new JsonObject { ["ok"] = true, ["value"] = ToJson(value) }
            : new JsonObject { ["ok"] = false };
    }

    private static GraphQLType TypeOf(TypeNode node, Schema schema) => node switch
    {
        NonNullTypeNode nonNull => TypeOf(nonNull.Type, schema).ToNonNull(),
        ListTypeNode list => TypeOf(list.Type, schema).ToList(),
        NamedTypeNode { Name.Value: var name } => schema.FindType(name)
            ?? schema.FindBuiltInScalar(name)
            ?? throw new ArgumentException($"There is no type {name}."),
        _ => throw new ArgumentException($"{node.Kind} is no type."),
    };

    /// <summary>A coerced value as JSON.</summary>
    public static JsonNode? ToJson(object? value) => value switch
    {
        null => null,
        bool boolean => JsonValue.Create(boolean),
        int integer => JsonValue.Create(integer),
        long integer => JsonValue.Create(integer),
        double number => JsonValue.Create(number),
        string text => JsonValue.Create(text),
        EnumValueDefinition enumValue => JsonValue.Create(enumValue.Name),
        JsonElement element => JsonNode.Parse(element.GetRawText()),
        IEnumerable<KeyValuePair<string, object?>> fields =>
            new JsonObject(fields.Select(field => KeyValuePair.Create(field.Key, ToJson(field.Value)))),
        IEnumerable items => new JsonArray([.. items.Cast<object?>().Select(ToJson)]),
        _ => throw new ArgumentException($"A coerced value is a {value.GetType()}."),
    };

    /// <summary>Variables whose values the case gives already coerced.</summary>
    private sealed class CoercedVariables(JsonElement values) : IVariableValues
    {
        public bool TryGetValue(string name, out object? value)
        {
            value = null;
            if (!values.TryGetProperty(name, out var element))
            {
                return false;
            }

            value = element.ValueKind == JsonValueKind.Null ? null : element.Clone();
            return true;
        }
    }
}
