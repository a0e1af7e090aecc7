using System.Collections.Immutable;
using AssetGraph.GraphQL.Language;
using AssetGraph.GraphQL.Types;

namespace AssetGraph.GraphQL.Validation;

/// <summary>A rule about the directives in one place.</summary>
internal interface IDirectivesRule
{
    void Check(SyntaxNode owner, ImmutableArray<DirectiveNode> directives, DirectiveLocations location, ValidationContext context);
}
