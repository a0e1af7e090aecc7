using System.Runtime.CompilerServices;
using AssetGraph.GraphQL.Language;

namespace AssetGraph.GraphQL.Types;

/// <summary>
/// Coerces literals to input types (specification 3.5 to 3.12, "Input Coercion"). Coerced values are: null; for Int an <see cref="int"/>, Float a
/// <see cref="double"/>, String and ID a <see cref="string"/>, Boolean a <see cref="bool"/>; for other scalars what their
/// <see cref="ScalarType.LiteralCoercer"/> gives; for enums the <see cref="EnumValueDefinition"/>; for lists an <c>object?[]</c>; for input objects an
/// <see cref="InputObjectValue"/>, in which absent and null differ.
/// </summary>
public static class InputCoercion
{
    /// <summary>Coerces a literal.</summary>
    /// <param name="literal">The literal; it may hold variables where <paramref name="variables"/> are given.</param>
    /// <param name="type">An input type.</param>
    /// <param name="variables">The values of the variables, already coerced; null for a constant literal.</param>
    /// <param name="value">The coerced value; null where the answer is false.</param>
    /// <returns>False when the literal is no value of the type, or is a variable without a value.</returns>
    /// <exception cref="InsufficientExecutionStackException">The literal or the defaults in it are nested too deeply.</exception>
    public static bool TryCoerceLiteral(ValueNode literal, GraphQLType type, IVariableValues? variables, out object? value) =>
        TryCoerceLiteral(literal, type, variables, null, out value);

    internal static bool TryCoerceLiteral(ValueNode literal, GraphQLType type, IVariableValues? variables, DefaultChain? chain, out object? value)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        value = null;
        if (literal is VariableNode variable)
        {
            return variables is not null
                && variables.TryGetValue(variable.Name.Value, out value)
                && !(value is null && type.IsNonNull);
        }

        if (literal.Kind == SyntaxKind.NullValue)
        {
            return !type.IsNonNull;
        }

        switch (type.Nullable)
        {
            case ListType list:
                return TryCoerceList(literal, list.OfType, variables, chain, out value);
            case InputObjectType inputObject:
                return TryCoerceObject(literal, inputObject, variables, chain, out value);
            case EnumType enumType:
                value = literal is EnumValueNode name ? enumType.FindValue(name.Value) : null;
                return value is not null;
            case ScalarType scalar:
                return scalar.LiteralCoercer(literal, variables, out value);
            default:
                return false;
        }
    }

    private static bool TryCoerceList(ValueNode literal, GraphQLType itemType, IVariableValues? variables, DefaultChain? chain, out object? value)
    {
        value = null;
        if (literal is not ListValueNode list)
        {
            if (!TryCoerceLiteral(literal, itemType, variables, chain, out var only))
            {
                return false;
            }

            value = new[] { only };
            return true;
        }

        var items = new object?[list.Items.Length];
        for (var i = 0; i < items.Length; i++)
        {
            // A variable without a value leaves null in a list, which has no way to leave an item out.
            if (IsAbsentVariable(list.Items[i], variables))
            {
                if (itemType.IsNonNull)
                {
                    return false;
                }
            }
            else if (!TryCoerceLiteral(list.Items[i], itemType, variables, chain, out items[i]))
            {
                return false;
            }
        }

        value = items;
        return true;
    }

    private static bool TryCoerceObject(ValueNode literal, InputObjectType type, IVariableValues? variables, DefaultChain? chain, out object? value)
    {
        value = null;
        if (literal is not ObjectValueNode node)
        {
            return false;
        }

        var result = new InputObjectValue(type);
        foreach (var entry in node.Fields)
        {
            if (type.FindField(entry.Name.Value) is not { } field)
            {
                return false;
            }

            if (!IsAbsentVariable(entry.Value, variables))
            {
                if (!TryCoerceLiteral(entry.Value, field.Type, variables, chain, out var fieldValue))
                {
                    return false;
                }

                result.Set(field, fieldValue);
            }
        }

        if (type.IsOneOf)
        {
            if (node.Fields.Length != 1 || result.Count != 1 || result[node.Fields[0].Name.Value] is null)
            {
                return false;
            }

            value = result;
            return true;
        }

        foreach (var field in type.Fields)
        {
            if (result.IsPresent(field.Index))
            {
                continue;
            }

            if (field.HasDefault)
            {
                result.Set(field, field.GetDefaultValue(chain));
            }
            else if (field.Type.IsNonNull)
            {
                return false;
            }
        }

        value = result;
        return true;
    }

    private static bool IsAbsentVariable(ValueNode literal, IVariableValues? variables) =>
        variables is not null && literal is VariableNode variable && !variables.TryGetValue(variable.Name.Value, out _);
}
