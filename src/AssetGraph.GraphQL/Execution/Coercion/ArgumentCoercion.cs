using System.Collections.Immutable;
using AssetGraph.GraphQL.Language;
using AssetGraph.GraphQL.Types;

namespace AssetGraph.GraphQL.Execution;

/// <summary>Section 6.4.1, Coercing Field Arguments. What fails here is an execution error of the field.</summary>
internal static class ArgumentCoercion
{
    private static readonly IReadOnlyDictionary<string, object?> NoArguments = new Dictionary<string, object?>();

    public static ArgumentSet Coerce(FieldPlan field, VariableValues variables)
    {
        var definitions = field.Definition.Arguments;
        if (definitions.Length == 0)
        {
            return new ArgumentSet(NoArguments, field.Binding.BindArguments(NoArguments), null);
        }

        var values = new Dictionary<string, object?>(definitions.Length, StringComparer.Ordinal);
        try
        {
            foreach (var definition in definitions)
            {
                Coerce(field.Nodes[0], definition, variables, values);
            }

            return new ArgumentSet(values, field.Binding.BindArguments(values), null);
        }
        catch (GraphQLException exception)
        {
            return new ArgumentSet(NoArguments, [], exception.Error);
        }
    }

    /// <summary>Whether a variable occurs in the arguments, at any depth.</summary>
    public static bool UsesVariables(ImmutableArray<ArgumentNode> arguments)
    {
        if (arguments.Length == 0)
        {
            return false;
        }

        var open = new Stack<ValueNode>();
        foreach (var argument in arguments)
        {
            open.Push(argument.Value);
        }

        while (open.TryPop(out var value))
        {
            switch (value)
            {
                case VariableNode:
                    return true;
                case ListValueNode list:
                    foreach (var item in list.Items)
                    {
                        open.Push(item);
                    }

                    break;
                case ObjectValueNode node:
                    foreach (var entry in node.Fields)
                    {
                        open.Push(entry.Value);
                    }

                    break;
            }
        }

        return false;
    }

    private static void Coerce(FieldNode node, ArgumentDefinition definition, VariableValues variables, Dictionary<string, object?> values)
    {
        var literal = Find(node, definition.Name);
        object? value = null;
        var isGiven = literal is VariableNode variable ? variables.TryGetValue(variable.Name.Value, out value) : literal is not null;
        if (!isGiven)
        {
            if (definition.HasDefault)
            {
                values.Add(definition.Name, definition.GetDefaultValue());
            }
            else if (definition.Type.IsNonNull)
            {
                throw Failure(node, literal, $"Argument \"{definition.Name}\" of required type {definition.Type} was not given.");
            }

            return;
        }

        if (literal is VariableNode or NullValueNode)
        {
            if (value is null && definition.Type.IsNonNull)
            {
                throw Failure(node, literal, $"Argument \"{definition.Name}\": expected a non-null value of type {definition.Type}, found null.");
            }
        }
        else if (!InputCoercion.TryCoerceLiteral(literal!, definition.Type, variables, out value))
        {
            var text = Printer.Print(literal!);
            var shown = text.Length <= 100 ? text : $"{text[..100]}…";
            throw Failure(node, literal, $"Argument \"{definition.Name}\": expected a value of type {definition.Type}, found {shown}.");
        }

        values.Add(definition.Name, value);
    }

    private static ValueNode? Find(FieldNode node, string name)
    {
        foreach (var argument in node.Arguments)
        {
            if (argument.Name.Value == name)
            {
                return argument.Value;
            }
        }

        return null;
    }

    private static GraphQLException Failure(FieldNode node, ValueNode? literal, string message)
    {
        var (line, column) = (literal ?? (SyntaxNode)node).Location.Position;
        return new GraphQLException(ErrorBuilder.New().SetMessage(message).SetCode(ErrorCodes.BadUserInput).AddLocation(line, column).Build());
    }
}
