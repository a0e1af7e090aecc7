using AssetGraph.GraphQL.Language;
using AssetGraph.GraphQL.Types;

namespace AssetGraph.GraphQL.Validation.Rules;

/// <summary>A fragment applies to a type that has selections.</summary>
/// <remarks>Specification: <see href="https://spec.graphql.org/September2025/#sec-Fragments-On-Object-Interface-or-Union-Types">5.5.1.3 Fragments on Object, Interface or Union Types</see>.</remarks>
internal sealed class FragmentsOnCompositeTypesRule : IFragmentRule, IInlineFragmentRule
{
    private const string Name = nameof(FragmentsOnCompositeTypesRule);

    public void Check(FragmentDefinitionNode fragment, NamedType? type, ValidationContext context)
    {
        if (type is { IsComposite: false })
        {
            context.Report(Name, $"The fragment \"{fragment.Name.Value}\" cannot apply to \"{type.Name}\", which has no fields.", fragment.TypeCondition);
        }
    }

    public void Check(InlineFragmentNode fragment, NamedType? parentType, NamedType? type, ValidationContext context)
    {
        if (fragment.TypeCondition is not null && type is { IsComposite: false })
        {
            context.Report(Name, $"A fragment cannot apply to \"{type.Name}\", which has no fields.", fragment.TypeCondition);
        }
    }
}
