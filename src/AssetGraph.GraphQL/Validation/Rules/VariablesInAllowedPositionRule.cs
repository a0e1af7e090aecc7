using AssetGraph.GraphQL.Language;
using AssetGraph.GraphQL.Types;

namespace AssetGraph.GraphQL.Validation.Rules;

/// <summary>A variable is used only where every value it may have fits.</summary>
/// <remarks>Specification: <see href="https://spec.graphql.org/September2025/#sec-All-Variable-Usages-Are-Allowed">5.8.5 All Variable Usages Are Allowed</see>.</remarks>
internal sealed class VariablesInAllowedPositionRule : IDocumentRule
{
    private const string Name = nameof(VariablesInAllowedPositionRule);

    public void Check(ValidationContext context)
    {
        var uses = context.Uses;
        foreach (var summary in context.Summaries)
        {
            if (summary.Definition is not OperationDefinitionNode { VariableDefinitions.Length: > 0 } operation)
            {
                continue;
            }

            var declared = new Dictionary<string, (VariableDefinitionNode Node, GraphQLType? Type)>(StringComparer.Ordinal);
            foreach (var variable in operation.VariableDefinitions)
            {
                declared[variable.Variable.Name.Value] = (variable, context.Schema!.FindType(variable.Type));
            }

            foreach (var reached in uses.ReachedBy(summary))
            {
                foreach (var usage in reached.Variables)
                {
                    if (context.IsFull)
                    {
                        return;
                    }

                    if (usage.Type is not null
                        && declared.TryGetValue(usage.Node.Name.Value, out var variable)
                        && variable.Type is not null
                        && !IsAllowed(variable.Node, variable.Type, usage, context.Schema!))
                    {
                        var expected = usage.IsOneOfField ? usage.Type.ToNonNull() : usage.Type;
                        context.Report(
                            Name,
                            $"The variable \"${usage.Node.Name.Value}\" of type \"{variable.Type}\" cannot stand where \"{expected}\" is expected.",
                            variable.Node,
                            usage.Node);
                    }
                }
            }
        }
    }

    private static bool IsAllowed(VariableDefinitionNode variable, GraphQLType variableType, VariableUsage usage, Schema schema)
    {
        if (variableType.IsNonNull || (!usage.Type!.IsNonNull && !usage.IsOneOfField))
        {
            return schema.IsSubType(variableType, usage.Type!);
        }

        // A nullable variable may stand in a non-null position where a default takes the place of absence; null itself is refused when executing.
        var hasDefault = variable.DefaultValue is not (null or NullValueNode);
        return (hasDefault || usage.HasDefault) && schema.IsSubType(variableType, usage.Type.Nullable);
    }
}
