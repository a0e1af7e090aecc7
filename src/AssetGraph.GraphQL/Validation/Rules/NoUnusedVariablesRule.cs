using AssetGraph.GraphQL.Language;

namespace AssetGraph.GraphQL.Validation.Rules;

/// <summary>A variable that an operation declares is used by it, be it through fragments.</summary>
/// <remarks>Specification: <see href="https://spec.graphql.org/September2025/#sec-All-Variables-Used">5.8.4 All Variables Used</see>.</remarks>
internal sealed class NoUnusedVariablesRule : IDocumentRule
{
    private const string Name = nameof(NoUnusedVariablesRule);

    public void Check(ValidationContext context)
    {
        var uses = context.Uses;
        foreach (var summary in context.Summaries)
        {
            if (summary.Definition is not OperationDefinitionNode { VariableDefinitions.Length: > 0 } operation)
            {
                continue;
            }

            var used = new HashSet<string>(StringComparer.Ordinal);
            foreach (var reached in uses.ReachedBy(summary))
            {
                foreach (var usage in reached.Variables)
                {
                    used.Add(usage.Node.Name.Value);
                }
            }

            foreach (var variable in operation.VariableDefinitions)
            {
                if (!used.Contains(variable.Variable.Name.Value))
                {
                    var where = operation.Name is null ? "" : $" in the operation \"{operation.Name.Value}\"";
                    context.Report(Name, $"The variable \"${variable.Variable.Name.Value}\" is never used{where}.", variable);
                }
            }
        }
    }
}
