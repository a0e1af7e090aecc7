using AssetGraph.GraphQL.Language;
using AssetGraph.GraphQL.Types;

namespace AssetGraph.GraphQL.Validation.Rules;

/// <summary>A type that is named exists.</summary>
/// <remarks>Specification: <see href="https://spec.graphql.org/September2025/#sec-Fragment-Spread-Type-Existence">5.5.1.2 Fragment Spread Type Existence</see>.</remarks>
internal sealed class KnownTypeNamesRule : INamedTypeRule
{
    private const string Name = nameof(KnownTypeNamesRule);

    public void Check(NamedTypeNode type, bool inTypeSystem, ValidationContext context)
    {
        var name = type.Name.Value;
        if (context.Schema?.FindType(name) is not null
            || context.DefinedTypes.ContainsKey(name)
            || (inTypeSystem && BuiltInDefinitions.IsTypeName(name)))
        {
            return;
        }

        var suggestion = context.Options.Suggestions
            ? Suggestion.For(name, context.Schema is null ? context.DefinedTypes.Keys : context.Schema.Types.Select(candidate => candidate.Name))
            : "";
        context.Report(Name, $"There is no type \"{name}\".{suggestion:whole}", type);
    }
}
