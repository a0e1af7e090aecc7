using AssetGraph.GraphQL.Language;

namespace AssetGraph.GraphQL.Validation.Rules;

/// <summary>Every fragment is used by some operation.</summary>
/// <remarks>Specification: <see href="https://spec.graphql.org/September2025/#sec-Fragments-Must-Be-Used">5.5.1.4 Fragments Must Be Used</see>.</remarks>
internal sealed class NoUnusedFragmentsRule : IDocumentRule
{
    private const string Name = nameof(NoUnusedFragmentsRule);

    public void Check(ValidationContext context)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var uses = context.Uses;
        foreach (var summary in context.Summaries)
        {
            if (summary.Definition is OperationDefinitionNode)
            {
                foreach (var used in uses.ReachedBy(summary))
                {
                    if (used.Definition is FragmentDefinitionNode fragment)
                    {
                        reached.Add(fragment.Name.Value);
                    }
                }
            }
        }

        foreach (var summary in context.Summaries)
        {
            if (summary.Definition is FragmentDefinitionNode unused && !reached.Contains(unused.Name.Value))
            {
                context.Report(Name, $"The fragment \"{unused.Name.Value}\" is never used.", unused);
            }
        }
    }
}
