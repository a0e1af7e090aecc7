using AssetGraph.GraphQL.Language;

namespace AssetGraph.GraphQL.Validation;

/// <summary>A rule about the arguments of each directive.</summary>
internal interface IDirectiveArgumentsRule
{
    void Check(DirectiveNode directive, DirectiveShape? shape, ValidationContext context);
}
