using AssetGraph.GraphQL.Language;
using AssetGraph.GraphQL.Types;

namespace AssetGraph.GraphQL.Cost;

/// <summary>What the arguments of an operation say about its cost, and which variables were looked at to know it.</summary>
/// <param name="variables">The coerced variables.</param>
internal sealed class CostInputs(IVariableValues variables) : IVariableValues
{
    private readonly Dictionary<string, object?> _lookedAt = new(StringComparer.Ordinal);

    /// <summary>The variables that were looked at, with their values; of those that have none <see cref="Absent"/>.</summary>
    public IReadOnlyDictionary<string, object?> LookedAt => _lookedAt;

    /// <summary>What stands for the value of a variable without one.</summary>
    public static object Absent { get; } = new();

    /// <summary>The first field that wants exactly one slicing argument and was given none or several; null where all is well.</summary>
    public (FieldDefinition Field, FieldNode Node)? Undecided { get; private set; }

    public bool TryGetValue(string name, out object? value)
    {
        var isGiven = variables.TryGetValue(name, out value);
        _lookedAt[name] = isGiven ? value : Absent;
        return isGiven;
    }

    /// <summary>Whether <c>@skip</c> and <c>@include</c> leave a selection in.</summary>
    public bool IsIncluded(SelectionNode selection)
    {
        foreach (var directive in selection.Directives)
        {
            var isSkip = directive.Name.Value == "skip";
            if ((isSkip || directive.Name.Value == "include") && directive.Arguments.Length > 0 && IsTrue(directive.Arguments[0].Value) == isSkip)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The size that <c>@listSize</c> gives: the largest of the slicing arguments, or else what is said to count without any.</summary>
    public double SizeOf(FieldDefinition field, FieldNode node, ListSize sizes)
    {
        double? wanted = null;
        var given = 0;
        foreach (var path in sizes.SlicingArguments)
        {
            if (ValueAt(field, node, path) is int number)
            {
                given++;
                wanted = Math.Max(wanted ?? 0, number);
            }
        }

        if (sizes.RequireOneSlicingArgument && given != 1)
        {
            Undecided ??= (field, node);
        }

        return wanted ?? sizes.SlicingArgumentDefaultValue ?? sizes.AssumedSize ?? 0;
    }

    /// <summary>The weights of the arguments given, and of what is inside them.</summary>
    public double CostOf(FieldDefinition field, FieldNode node, CostModel model)
    {
        var cost = 0.0;
        foreach (var argument in field.Arguments)
        {
            if (model.IsWeighed(argument) && TryGetArgument(argument, node, out var value))
            {
                cost += model.InputWeight(argument) + CostOf(value, model);
            }
        }

        return cost;
    }

    private static double CostOf(object? value, CostModel model)
    {
        switch (value)
        {
            case object?[] items:
                return items.Sum(item => CostOf(item, model));
            case InputObjectValue input when model.IsWeighed(input.Type):
                var cost = 0.0;
                foreach (var field in input.Type.Fields)
                {
                    if (input.TryGetValue(field.Index, out var inner))
                    {
                        cost += model.InputWeight(field) + CostOf(inner, model);
                    }
                }

                return cost;
            default:
                return 0;
        }
    }

    private object? ValueAt(FieldDefinition field, FieldNode node, IReadOnlyList<string> path)
    {
        if (field.FindArgument(path[0]) is not { } argument || !TryGetArgument(argument, node, out var value))
        {
            return null;
        }

        foreach (var name in path.Skip(1))
        {
            value = value is InputObjectValue input && input.TryGetValue(name, out var inner) ? inner : null;
        }

        return value;
    }

    /// <summary>The coerced value of an argument, its default included; what cannot be coerced will be an error of the field and counts as absent.</summary>
    private bool TryGetArgument(ArgumentDefinition argument, FieldNode node, out object? value)
    {
        foreach (var given in node.Arguments)
        {
            if (given.Name.Value == argument.Name)
            {
                if (given.Value is not VariableNode variable)
                {
                    return InputCoercion.TryCoerceLiteral(given.Value, argument.Type, this, out value);
                }

                if (TryGetValue(variable.Name.Value, out value))
                {
                    return true;
                }

                break;
            }
        }

        value = argument.GetDefaultValue();
        return argument.HasDefault;
    }

    private bool IsTrue(ValueNode value) => value switch
    {
        BooleanValueNode literal => literal.Value,
        VariableNode variable => TryGetValue(variable.Name.Value, out var given) && given is true,
        _ => false,
    };
}
