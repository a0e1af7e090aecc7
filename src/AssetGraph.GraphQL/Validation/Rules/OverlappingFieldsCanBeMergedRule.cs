using System.Collections.Immutable;
using AssetGraph.GraphQL.Language;
using AssetGraph.GraphQL.Types;
using AssetGraph.GraphQL.Validation.FieldMerging;

namespace AssetGraph.GraphQL.Validation.Rules;

/// <summary>Fields with the same response name can be merged: they ask for the same thing, or can never meet and look the same.</summary>
/// <remarks>
/// Specification: <see href="https://spec.graphql.org/September2025/#sec-Field-Selection-Merging">5.3.2 Field Selection Merging</see>. The
/// specification compares every pair of fields; here fields of one response name are gathered first, and since "looks the same" and "asks for the same"
/// are equivalences, each is compared with one of its group only. A set of selection sets that has been looked at is not looked at again, so that
/// fragments spread in many places cost once. What is left that could blow up, the many ways in which objects of different types can combine, is cut
/// off by <see cref="ValidationOptions.MaxMergeComparisons"/>.
/// </remarks>
internal sealed class OverlappingFieldsCanBeMergedRule : IDocumentRule
{
    private const string Name = nameof(OverlappingFieldsCanBeMergedRule);

    public void Check(ValidationContext context)
    {
        var pass = new MergePass(context);
        foreach (var summary in context.Summaries)
        {
            var type = summary.Definition switch
            {
                OperationDefinitionNode operation => context.Schema!.RootType(operation.Operation),
                FragmentDefinitionNode fragment => context.Schema!.FindType(fragment.TypeCondition.Name.Value),
                _ => null,
            };
            pass.Start(new SourceSet(summary.Definition.SelectionSet, type));
        }

        while (pass.TryFindConflict(out var conflict))
        {
            Report(conflict, context);
            if (context.IsFull)
            {
                return;
            }
        }

        if (pass.IsExhausted)
        {
            context.Report(Name, $"Too many fields overlap: comparing them takes more than the {context.Options.MaxMergeComparisons} steps allowed.", ImmutableArray<SourceLocation>.Empty);
        }
    }

    private static void Report(FieldConflict conflict, ValidationContext context) => context.Report(
        Name,
        $"The fields called \"{conflict.First.ResponseName}\" conflict because {conflict.Reason}. Give them different aliases if both are wanted.",
        conflict.First,
        conflict.Second);
}
