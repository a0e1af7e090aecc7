using AssetGraph.GraphQL.Language;

namespace AssetGraph.GraphQL.Validation.Rules;

/// <summary>A variable that an operation uses, be it through fragments, is declared by it.</summary>
/// <remarks>Specification: <see href="https://spec.graphql.org/September2025/#sec-All-Variable-Uses-Defined">5.8.3 All Variable Uses Defined</see>.</remarks>
internal sealed class NoUndefinedVariablesRule : IDocumentRule
{
    private const string Name = nameof(NoUndefinedVariablesRule);

    public void Check(ValidationContext context)
    {
        var uses = context.Uses;
        foreach (var summary in context.Summaries)
        {
            if (summary.Definition is not OperationDefinitionNode operation)
            {
                continue;
            }

            var declared = new HashSet<string>(StringComparer.Ordinal);
            foreach (var variable in operation.VariableDefinitions)
            {
                declared.Add(variable.Variable.Name.Value);
            }

            foreach (var used in uses.ReachedBy(summary))
            {
                foreach (var usage in used.Variables)
                {
                    if (context.IsFull)
                    {
                        return;
                    }

                    if (!declared.Contains(usage.Node.Name.Value))
                    {
                        var where = operation.Name is null ? "" : $" by the operation \"{operation.Name.Value}\"";
                        context.Report(Name, $"The variable \"${usage.Node.Name.Value}\" is not declared{where}.", usage.Node, operation);
                    }
                }
            }
        }
    }
}
