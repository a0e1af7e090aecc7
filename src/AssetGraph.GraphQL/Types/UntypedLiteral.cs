using System.Globalization;
using AssetGraph.GraphQL.Language;

namespace AssetGraph.GraphQL.Types;

/// <summary>
/// The value of a literal without a type to tell more: null, <see cref="bool"/>, <see cref="int"/>, <see cref="long"/>, <see cref="double"/>,
/// <see cref="string"/> (also for enum values), <c>object?[]</c>, or <c>OrderedDictionary&lt;string, object?&gt;</c>.
/// </summary>
public static class UntypedLiteral
{
    /// <summary>The value of a literal.</summary>
    /// <param name="literal">The literal.</param>
    /// <param name="variables">The values of the variables in it; null where there are none, or none known: a variable then stands for null.</param>
    /// <returns>The value. A field whose variable has no value is left out, an item becomes null.</returns>
    public static object? ToValue(ValueNode literal, IVariableValues? variables)
    {
        switch (literal)
        {
            case VariableNode variable:
                return variables is not null && variables.TryGetValue(variable.Name.Value, out var value) ? value : null;
            case IntValueNode integer:
                return int.TryParse(integer.Value, CultureInfo.InvariantCulture, out var small) ? small
                    : long.TryParse(integer.Value, CultureInfo.InvariantCulture, out var large) ? large
                    : double.Parse(integer.Value, CultureInfo.InvariantCulture);
            case FloatValueNode floating:
                return double.Parse(floating.Value, CultureInfo.InvariantCulture);
            case StringValueNode text:
                return text.Value;
            case BooleanValueNode boolean:
                return boolean.Value;
            case EnumValueNode name:
                return name.Value;
            case ListValueNode list:
                var items = new object?[list.Items.Length];
                for (var i = 0; i < items.Length; i++)
                {
                    items[i] = ToValue(list.Items[i], variables);
                }

                return items;
            case ObjectValueNode node:
                var fields = new OrderedDictionary<string, object?>(node.Fields.Length, StringComparer.Ordinal);
                foreach (var field in node.Fields)
                {
                    if (field.Value is not VariableNode reference || variables is null || variables.TryGetValue(reference.Name.Value, out _))
                    {
                        fields[field.Name.Value] = ToValue(field.Value, variables);
                    }
                }

                return fields;
            default:
                return null;
        }
    }

    /// <summary>A <see cref="ScalarLiteralCoercer"/> that takes any literal.</summary>
    /// <param name="literal">The literal.</param>
    /// <param name="variables">The values of the variables in it.</param>
    /// <param name="value">Its value, see <see cref="ToValue"/>.</param>
    /// <returns>Always true.</returns>
    public static bool Coerce(ValueNode literal, IVariableValues? variables, out object? value)
    {
        value = ToValue(literal, variables);
        return true;
    }
}
