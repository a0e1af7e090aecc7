using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using AssetGraph.GraphQL.Language;

namespace AssetGraph.GraphQL.Types;

/// <summary>Writes JSON values as GraphQL literals, the way back from input coercion: for tools that print defaults or put variables into documents.</summary>
public static partial class LiteralBuilder
{
    /// <summary>The literal of a value.</summary>
    /// <param name="value">The value; nested no deeper than its reader allowed.</param>
    /// <param name="type">An input type.</param>
    /// <returns>
    /// The literal; null where the value is none of the type. In a list such items are left out, in an object such fields, as are fields that the type
    /// does not have. An ID that is a whole number is written as one; a list of one that is given as its item stays an item.
    /// </returns>
    public static ValueNode? FromJson(JsonElement value, GraphQLType type)
    {
        ArgumentNullException.ThrowIfNull(type);
        switch (type)
        {
            case NonNullType nonNull:
                return value.ValueKind == JsonValueKind.Null ? null : FromJson(value, nonNull.OfType);
            case var _ when value.ValueKind == JsonValueKind.Null:
                return new NullValueNode(SyntaxSpan.None);
            case ListType list when value.ValueKind == JsonValueKind.Array:
                return new ListValueNode(SyntaxSpan.None, [.. value.EnumerateArray().Select(item => FromJson(item, list.OfType)).OfType<ValueNode>()]);
            case ListType list:
                return FromJson(value, list.OfType);
            case InputObjectType input:
                return value.ValueKind == JsonValueKind.Object ? Object(value, input) : null;
            case EnumType enumType:
                return Text(value) is { } name && enumType.FindValue(name) is not null ? new EnumValueNode(SyntaxSpan.None, name) : null;
            case ScalarType scalar:
                return Scalar(value, scalar);
            default:
                return null;
        }
    }

    private static ObjectValueNode Object(JsonElement value, InputObjectType type)
    {
        var fields = new List<ObjectFieldNode>();
        foreach (var field in type.Fields)
        {
            if (value.TryGetProperty(field.Name, out var given) && FromJson(given, field.Type) is { } literal)
            {
                fields.Add(new ObjectFieldNode(SyntaxSpan.None, new NameNode(SyntaxSpan.None, field.Name), literal));
            }
        }

        return new ObjectValueNode(SyntaxSpan.None, [.. fields]);
    }

    // Values are taken as a resolver may give them: the scalars of the specification turn what is near into their own (section 3.5, Result Coercion).
    private static ValueNode? Scalar(JsonElement value, ScalarType type)
    {
        if (!type.IsBuiltIn)
        {
            return Untyped(value);
        }

        switch (type.Name)
        {
            case "Boolean":
                return value.ValueKind switch
                {
                    JsonValueKind.True or JsonValueKind.False => new BooleanValueNode(SyntaxSpan.None, value.GetBoolean()),
                    JsonValueKind.Number => new BooleanValueNode(SyntaxSpan.None, value.GetDouble() != 0),
                    _ => null,
                };
            case "Int":
                return Number(value) is { } whole && Math.Floor(whole) == whole && whole is >= int.MinValue and <= int.MaxValue ? Number(whole) : null;
            case "Float":
                return Number(value) is { } number ? Number(number) : null;
            case "String":
                return Text(value) is { } text ? new StringValueNode(SyntaxSpan.None, text, isBlock: false) : null;
            default:
                var id = value.ValueKind is JsonValueKind.True or JsonValueKind.False ? null : Text(value);
                return id is null ? null : WholeNumber.IsMatch(id) ? new IntValueNode(SyntaxSpan.None, id) : new StringValueNode(SyntaxSpan.None, id, isBlock: false);
        }
    }

    private static ValueNode? Untyped(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => new NullValueNode(SyntaxSpan.None),
        JsonValueKind.True or JsonValueKind.False => new BooleanValueNode(SyntaxSpan.None, value.GetBoolean()),
        JsonValueKind.Number => Number(value.GetDouble()),
        JsonValueKind.String => new StringValueNode(SyntaxSpan.None, value.GetString()!, isBlock: false),
        JsonValueKind.Array => new ListValueNode(SyntaxSpan.None, [.. value.EnumerateArray().Select(Untyped).OfType<ValueNode>()]),
        JsonValueKind.Object => new ObjectValueNode(SyntaxSpan.None, [.. value.EnumerateObject()
            .Where(property => Name.IsMatch(property.Name))
            .Select(property => new ObjectFieldNode(SyntaxSpan.None, new NameNode(SyntaxSpan.None, property.Name), Untyped(property.Value)!))]),
        _ => null,
    };

    private static double? Number(JsonElement value)
    {
        double? number = value.ValueKind switch
        {
            JsonValueKind.Number => value.GetDouble(),
            JsonValueKind.True => 1,
            JsonValueKind.False => 0,
            JsonValueKind.String when double.TryParse(value.GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var parsed) => parsed,
            _ => null,
        };
        return number is { } finite && double.IsFinite(finite) ? finite : null;
    }

    private static ValueNode Number(double number)
    {
        var text = Math.Floor(number) == number && Math.Abs(number) < 1e21
            ? new System.Numerics.BigInteger(number).ToString(CultureInfo.InvariantCulture)
            : number.ToString("R", CultureInfo.InvariantCulture).ToLowerInvariant();
        return WholeNumber.IsMatch(text) ? new IntValueNode(SyntaxSpan.None, text) : new FloatValueNode(SyntaxSpan.None, text);
    }

    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.Number => Number(value.GetDouble()) switch
        {
            IntValueNode integer => integer.Value,
            FloatValueNode floating => floating.Value,
            _ => null,
        },
        _ => null,
    };

    [GeneratedRegex("^-?(0|[1-9][0-9]*)\\z")]
    private static partial Regex WholeNumber { get; }

    [GeneratedRegex("^[_A-Za-z][_0-9A-Za-z]*\\z")]
    private static partial Regex Name { get; }
}
