using AssetGraph.GraphQL.Language;
using AssetGraph.GraphQL.Types;

namespace AssetGraph.GraphQL.Validation.Rules;

/// <summary>A fragment can apply to some object of the type it is spread on.</summary>
/// <remarks>Specification: <see href="https://spec.graphql.org/September2025/#sec-Fragment-Spread-Is-Possible">5.5.2.3 Fragment Spread Is Possible</see>.</remarks>
internal sealed class PossibleFragmentSpreadsRule : ISpreadRule, IInlineFragmentRule
{
    private const string Name = nameof(PossibleFragmentSpreadsRule);

    public void Check(FragmentSpreadNode spread, NamedType? parentType, ValidationContext context)
    {
        if (context.Fragments.TryGetValue(spread.Name.Value, out var fragment)
            && IsImpossible(parentType, context.Schema!.FindType(fragment.TypeCondition.Name.Value), context))
        {
            context.Report(
                Name,
                $"The fragment \"{spread.Name.Value}\" on \"{fragment.TypeCondition}\" can never apply to a \"{parentType}\".",
                spread);
        }
    }

    public void Check(InlineFragmentNode fragment, NamedType? parentType, NamedType? type, ValidationContext context)
    {
        if (IsImpossible(parentType, type, context))
        {
            context.Report(Name, $"A fragment on \"{type}\" can never apply to a \"{parentType}\".", fragment);
        }
    }

    private static bool IsImpossible(NamedType? parentType, NamedType? type, ValidationContext context) =>
        parentType is { IsComposite: true } && type is { IsComposite: true } && !context.Schema!.Overlap(parentType, type);
}
