using System.Collections.Immutable;
using AssetGraph.GraphQL.Language;
using AssetGraph.GraphQL.Types;

namespace AssetGraph.GraphQL.Validation.Rules;

/// <summary>A directive is defined, and stands where its definition allows.</summary>
/// <remarks>Specification: <see href="https://spec.graphql.org/September2025/#sec-Directives-Are-Defined">5.7.1 Directives Are Defined, 5.7.2 Directives Are in Valid Locations</see>.</remarks>
internal sealed class KnownDirectivesRule : IDirectivesRule
{
    private const string Name = nameof(KnownDirectivesRule);

    public void Check(SyntaxNode owner, ImmutableArray<DirectiveNode> directives, DirectiveLocations location, ValidationContext context)
    {
        foreach (var directive in directives)
        {
            if (context.FindDirective(directive.Name.Value) is not { } shape)
            {
                context.Report(Name, $"There is no directive \"@{directive.Name.Value}\".", directive);
            }
            else if ((shape.Locations & location) == 0)
            {
                context.Report(
                    Name, $"The directive \"@{shape.Name}\" may not stand here (on {DirectiveLocationNames.NameOf(location)}).", directive);
            }
        }
    }
}
