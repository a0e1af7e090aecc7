using System.Collections.Immutable;
using AssetGraph.GraphQL.Language;

namespace AssetGraph.GraphQL.Types;

/// <summary>
/// Writes schemas in the schema definition language: types and directives in the order of the schema, extensions merged into what they extend, built-in
/// scalars, built-in directives and introspection left out. Building a schema of the text gives an equal schema.
/// </summary>
public static class SchemaPrinter
{
    /// <summary>Writes a schema.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="withAppliedDirectives">
    /// Whether directives of the schema's own are written where they are applied. Those of the specification (<c>@deprecated @specifiedBy @oneOf</c>) are
    /// always written; other tools write only these, as introspection knows no more.
    /// </param>
    /// <returns>The text, with a line end behind it.</returns>
    public static string Print(Schema schema, bool withAppliedDirectives = true) =>
        Printer.Print(ToDocument(schema, withAppliedDirectives)) + "\n";

    /// <summary>A schema as the syntax tree of its definitions.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="withAppliedDirectives">See <see cref="Print"/>.</param>
    /// <returns>The document.</returns>
    public static DocumentNode ToDocument(Schema schema, bool withAppliedDirectives = true)
    {
        var writer = new SchemaSyntax(withAppliedDirectives);
        var definitions = ImmutableArray.CreateBuilder<DefinitionNode>();
        if (NeedsDefinition(schema))
        {
            definitions.Add(writer.SchemaDefinition(schema));
        }

        foreach (var directive in schema.Directives)
        {
            if (directive.Definition is not null && !directive.IsBuiltIn)
            {
                definitions.Add(writer.Directive(directive));
            }
        }

        foreach (var type in schema.Types)
        {
            if (!type.IsIntrospection && type is not ScalarType { IsBuiltIn: true })
            {
                definitions.Add(writer.Type(type));
            }
        }

        return new DocumentNode(SyntaxSpan.None, definitions.DrainToImmutable(), 0);
    }

    // The definition may be left out where the root types have the names by which they would be found (specification 3.3.1), and no other type has.
    private static bool NeedsDefinition(Schema schema) =>
        schema.Description is not null
        || schema.AppliedDirectives.Length > 0
        || !HasDefaultName(schema, schema.QueryType, "Query")
        || !HasDefaultName(schema, schema.MutationType, "Mutation")
        || !HasDefaultName(schema, schema.SubscriptionType, "Subscription");

    private static bool HasDefaultName(Schema schema, ObjectType? root, string name) => ReferenceEquals(schema.FindType(name), root);
}
