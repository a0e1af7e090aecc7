using System.Text.Json;
using AssetGraph.GraphQL.Language;
using AssetGraph.GraphQL.Types;

namespace AssetGraph.GraphQL.Execution;

/// <summary>Section 6.1.2, Coercing Variable Values: all errors are found before anything is executed.</summary>
internal static class VariableCoercion
{
    /// <summary>Coerces the variables of an operation.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="given">A JSON object, or null for none.</param>
    /// <param name="errors">What is wrong; request errors, at most <see cref="JsonInputCoercion.MaxErrors"/>.</param>
    public static VariableValues Coerce(Schema schema, OperationDefinitionNode operation, JsonElement? given, List<IError> errors)
    {
        if (operation.VariableDefinitions.Length == 0)
        {
            return VariableValues.None;
        }

        var source = new VariableSource(given);
        var values = new VariableValues(operation.VariableDefinitions.Length);
        foreach (var definition in operation.VariableDefinitions)
        {
            if (errors.Count >= JsonInputCoercion.MaxErrors)
            {
                break;
            }

            Coerce(schema, definition, source, values, errors);
        }

        return values;
    }

    private static void Coerce(Schema schema, VariableDefinitionNode definition, in VariableSource given, VariableValues values, List<IError> errors)
    {
        var name = definition.Variable.Name.Value;
        if (schema.FindType(definition.Type) is not { IsInput: true } type)
        {
            errors.Add(Failure(definition, $"Variable \"${name}\": expected a value of type {definition.Type}, which is not an input type."));
            return;
        }

        if (!given.TryGetValue(name, out var json))
        {
            if (definition.DefaultValue is { } literal)
            {
                CoerceDefault(definition, literal, type, values, errors);
            }
            else if (type.IsNonNull)
            {
                errors.Add(Failure(definition, $"Variable \"${name}\" of required type {type} was not given."));
            }

            return;
        }

        var coercion = new JsonInputCoercion();
        var value = coercion.Coerce(json, type);
        if (coercion.Errors.Count == 0)
        {
            values.Add(name, value);
            return;
        }

        foreach (var (path, message) in coercion.Errors.Take(JsonInputCoercion.MaxErrors - errors.Count))
        {
            errors.Add(Failure(definition, $"Variable \"${name}{InputPath.ToText(path)}\": {message}."));
        }
    }

    private static void CoerceDefault(VariableDefinitionNode definition, ValueNode literal, GraphQLType type, VariableValues values, List<IError> errors)
    {
        if (InputCoercion.TryCoerceLiteral(literal, type, null, out var value))
        {
            values.Add(definition.Variable.Name.Value, value);
        }
        else
        {
            errors.Add(Failure(definition, $"Variable \"${definition.Variable.Name.Value}\": its default is not a value of type {type}."));
        }
    }

    private static Error Failure(VariableDefinitionNode definition, string message) =>
        new(message, ErrorCodes.BadUserInput, locations: [definition.Location.Position]);
}
