using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using AssetGraph.GraphQL.Language;
using AssetGraph.GraphQL.Types;
using AssetGraph.GraphQL.Validation.FieldMerging;

namespace AssetGraph.GraphQL.Validation.Rules;

/// <summary>Fields with the same response name can be merged: they ask for the same thing, or can never meet and look the same.</summary>
/// <remarks>
/// Specification: <see href="https://spec.graphql.org/September2025/#sec-Field-Selection-Merging">5.3.2 Field Selection Merging</see>. The
/// specification compares every pair of fields, which would let a document of modest length take seconds. Here <see cref="MergePass"/> finds out in
/// near-linear time whether there are conflicts, and only if so <see cref="ConflictLister"/> lists them, within a limit. A set of selection sets that
/// has been looked at is not looked at again, so that fragments spread in many places cost once; what is left that could blow up, the many ways in
/// which objects of different types can combine, is cut off by <see cref="ValidationOptions.MaxMergeComparisons"/>.
/// </remarks>
internal sealed class OverlappingFieldsCanBeMergedRule : IDocumentRule
{
    private const string Name = nameof(OverlappingFieldsCanBeMergedRule);

    public void Check(ValidationContext context)
    {
        var pass = new MergePass(context);
        foreach (var root in Roots(context))
        {
            pass.Start(new SourceSet(root.Definition.SelectionSet, TypeOf(root.Definition, context)));
        }

        pass.Run();
        if (pass.Found is { } conflict)
        {
            ListConflicts(conflict, context);
        }
        else if (pass.IsExhausted)
        {
            var message = $"Too many fields overlap: comparing them takes more than the {context.Options.MaxMergeComparisons} steps allowed.";
            context.Report(Name, message, ImmutableArray<SourceLocation>.Empty);
        }
    }

    // A fragment that something else spreads is looked at there, together with what surrounds it. Only those that nothing reaches stand for themselves.
    private static IEnumerable<DefinitionSummary> Roots(ValidationContext context)
    {
        var reached = new HashSet<DefinitionSummary>();
        foreach (var summary in context.Summaries)
        {
            if (summary.Definition is OperationDefinitionNode)
            {
                reached.UnionWith(context.Uses.ReachedBy(summary));
                yield return summary;
            }
        }

        foreach (var summary in context.Summaries)
        {
            if (reached.Add(summary))
            {
                context.Uses.AddReachedBy(summary, reached);
                yield return summary;
            }
        }
    }

    private static void ListConflicts(Conflict found, ValidationContext context)
    {
        var isListed = false;
        try
        {
            var lister = new ConflictLister(context);
            foreach (var summary in context.Summaries)
            {
                ListWithin(summary.Definition.SelectionSet, TypeOf(summary.Definition, context));
            }

            void ListWithin(SelectionSetNode selections, NamedType? type)
            {
                RuntimeHelpers.EnsureSufficientExecutionStack();
                lister.List(selections, type is { IsComposite: true } ? type : null, conflict =>
                {
                    isListed = true;
                    Report(conflict, context);
                });
                foreach (var selection in selections.Selections)
                {
                    switch (selection)
                    {
                        case FieldNode { SelectionSet: not null } field:
                            ListWithin(field.SelectionSet, type is null ? null : context.Schema!.FindField(type, field.Name.Value)?.Type.Named);
                            break;
                        case InlineFragmentNode { TypeCondition: { } condition } inline:
                            ListWithin(inline.SelectionSet, context.Schema!.FindType(condition.Name.Value));
                            break;
                        case InlineFragmentNode inline:
                            ListWithin(inline.SelectionSet, type);
                            break;
                    }
                }
            }
        }
        catch (InsufficientExecutionStackException)
        {
            // Fragments lead too deep to list everything; what was found first is reported below.
        }

        if (!isListed)
        {
            Report(found, context);
        }
    }

    private static NamedType? TypeOf(ExecutableDefinitionNode definition, ValidationContext context) => definition switch
    {
        OperationDefinitionNode operation => context.Schema!.RootType(operation.Operation),
        FragmentDefinitionNode fragment => context.Schema!.FindType(fragment.TypeCondition.Name.Value),
        _ => null,
    };

    private static void Report(Conflict conflict, ValidationContext context) => context.Report(
        Name,
        $"The fields called \"{conflict.ResponseName}\" conflict because {conflict.Reason:whole}. Give them different aliases if both are wanted.",
        [.. conflict.Nodes.Select(node => node.Location.Position)]);
}
