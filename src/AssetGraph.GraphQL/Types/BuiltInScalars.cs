using System.Globalization;
using AssetGraph.GraphQL.Language;

namespace AssetGraph.GraphQL.Types;

/// <summary>The five scalars of the specification (3.5.1 to 3.5.5): each schema has objects of its own for them.</summary>
public static class BuiltInScalars
{
    private static readonly object True = true;
    private static readonly object False = false;

    /// <summary>Whether a name is one of Int, Float, String, Boolean and ID.</summary>
    /// <param name="name">The name of a type.</param>
    /// <returns>True for one of the five.</returns>
    public static bool Contains(string name) => name is "Int" or "Float" or "String" or "Boolean" or "ID";

    internal static ScalarType Create(string name) => name switch
    {
        "Int" => New(name, CoerceInt, "The `Int` scalar type represents non-fractional signed whole numeric values. Int can represent values between -(2^31) and 2^31 - 1."),
        "Float" => New(name, CoerceFloat, "The `Float` scalar type represents signed double-precision fractional values as specified by [IEEE 754](https://en.wikipedia.org/wiki/IEEE_floating_point)."),
        "String" => New(name, CoerceString, "The `String` scalar type represents textual data, represented as UTF-8 character sequences. The String type is most often used by GraphQL to represent free-form human-readable text."),
        "Boolean" => New(name, CoerceBoolean, "The `Boolean` scalar type represents `true` or `false`."),
        "ID" => New(name, CoerceId, "The `ID` scalar type represents a unique identifier, often used to refetch an object or as key for a cache. The ID type appears in a JSON response as a String; however, it is not intended to be human-readable. When expected as an input type, any string (such as `\"4\"`) or integer (such as `4`) input value will be accepted as an ID."),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "There is no built-in scalar of this name."),
    };

    private static ScalarType New(string name, ScalarLiteralCoercer coercer, string description) =>
        new(name, coercer) { IsBuiltIn = true, Description = description };

    private static bool CoerceInt(ValueNode literal, IVariableValues? variables, out object? value)
    {
        value = literal is IntValueNode node && int.TryParse(node.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
        return value is not null;
    }

    private static bool CoerceFloat(ValueNode literal, IVariableValues? variables, out object? value)
    {
        var text = literal switch
        {
            IntValueNode integer => integer.Value,
            FloatValueNode floating => floating.Value,
            _ => null,
        };
        value = double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;
        return value is not null;
    }

    private static bool CoerceString(ValueNode literal, IVariableValues? variables, out object? value)
    {
        value = (literal as StringValueNode)?.Value;
        return value is not null;
    }

    private static bool CoerceBoolean(ValueNode literal, IVariableValues? variables, out object? value)
    {
        value = literal is BooleanValueNode node ? node.Value ? True : False : null;
        return value is not null;
    }

    private static bool CoerceId(ValueNode literal, IVariableValues? variables, out object? value)
    {
        value = literal switch
        {
            StringValueNode text => text.Value,
            IntValueNode integer => integer.Value,
            _ => null,
        };
        return value is not null;
    }
}
