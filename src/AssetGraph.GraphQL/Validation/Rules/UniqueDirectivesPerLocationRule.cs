using System.Collections.Immutable;
using AssetGraph.GraphQL.Language;
using AssetGraph.GraphQL.Types;

namespace AssetGraph.GraphQL.Validation.Rules;

/// <summary>A directive that is not repeatable stands only once in a place.</summary>
/// <remarks>Specification: <see href="https://spec.graphql.org/September2025/#sec-Directives-Are-Unique-Per-Location">5.7.3 Directives Are Unique per Location</see>.</remarks>
internal sealed class UniqueDirectivesPerLocationRule : IDirectivesRule, IDocumentRule
{
    private const string Name = nameof(UniqueDirectivesPerLocationRule);

    public void Check(SyntaxNode owner, ImmutableArray<DirectiveNode> directives, DirectiveLocations location, ValidationContext context)
    {
        if (directives.Length > 1 && !IsShared(owner))
        {
            Check(directives, new Dictionary<string, DirectiveNode>(StringComparer.Ordinal), context);
        }
    }

    // A definition and its extensions are one place.
    public void Check(ValidationContext context)
    {
        var schemaDirectives = new Dictionary<string, DirectiveNode>(StringComparer.Ordinal);
        var typeDirectives = new Dictionary<string, Dictionary<string, DirectiveNode>>(StringComparer.Ordinal);
        foreach (var definition in context.Document.Definitions)
        {
            switch (definition)
            {
                case SchemaDefinitionNode schema:
                    Check(schema.Directives, schemaDirectives, context);
                    break;
                case SchemaExtensionNode schema:
                    Check(schema.Directives, schemaDirectives, context);
                    break;
                case TypeDefinitionNode type:
                    CheckType(type.Name.Value, type.Directives);
                    break;
                case TypeExtensionNode type:
                    CheckType(type.Name.Value, type.Directives);
                    break;
            }
        }

        void CheckType(string name, ImmutableArray<DirectiveNode> directives)
        {
            if (directives.Length == 0)
            {
                return;
            }

            if (!typeDirectives.TryGetValue(name, out var known))
            {
                typeDirectives.Add(name, known = new Dictionary<string, DirectiveNode>(StringComparer.Ordinal));
            }

            Check(directives, known, context);
        }
    }

    private static bool IsShared(SyntaxNode owner) =>
        owner is SchemaDefinitionNode or SchemaExtensionNode or TypeDefinitionNode or TypeExtensionNode;

    private static void Check(ImmutableArray<DirectiveNode> directives, Dictionary<string, DirectiveNode> known, ValidationContext context)
    {
        foreach (var directive in directives)
        {
            var name = directive.Name.Value;
            if (context.FindDirective(name) is { IsRepeatable: false } && !known.TryAdd(name, directive))
            {
                context.Report(Name, $"The directive \"@{name}\" can stand only once in a place.", known[name], directive);
            }
        }
    }
}
