using System.Collections.Immutable;
using AssetGraph.GraphQL.Language;
using AssetGraph.GraphQL.Types;
using AssetGraph.GraphQL.Validation.Rules;
using AssetGraph.GraphQL.Validation.Sdl;

namespace AssetGraph.GraphQL.Validation;

/// <summary>
/// Validates documents of the schema definition language before a schema is built of them: that names are unique and known, and directives right. What
/// can only be said of a built schema is for <see cref="SchemaValidator"/>.
/// </summary>
public static class SdlValidator
{
    private static readonly ValidationOptions Options = ValidationOptions.Trusted;

    private static readonly RuleSet Rules = new(
        new LoneSchemaDefinitionRule(),
        new UniqueOperationTypesRule(),
        new UniqueTypeNamesRule(),
        new UniqueEnumValueNamesRule(),
        new UniqueFieldDefinitionNamesRule(),
        new UniqueArgumentDefinitionNamesRule(),
        new UniqueDirectiveNamesRule(),
        new KnownTypeNamesRule(),
        new KnownDirectivesRule(),
        new UniqueDirectivesPerLocationRule(),
        new PossibleTypeExtensionsRule(),
        new KnownArgumentNamesRule(),
        new UniqueArgumentNamesRule(),
        new UniqueInputFieldNamesRule(),
        new ProvidedRequiredArgumentsRule());

    /// <summary>Checks a document.</summary>
    /// <param name="document">Definitions and extensions.</param>
    /// <param name="baseSchema">The schema that the document extends; null when it stands alone.</param>
    /// <param name="edition">Which text of the specification to follow where there is no base schema; the September 2025 edition unless given.</param>
    /// <returns>The errors, at most 1,000 and one that says so; empty when the document breaks no rule.</returns>
    public static ImmutableArray<ValidationError> Validate(
        DocumentNode document, Schema? baseSchema = null, SpecificationEdition edition = SpecificationEdition.September2025)
    {
        var context = new ValidationContext(baseSchema, document, Options, isSdl: true, edition);
        new DocumentWalker(context, Rules).Walk();
        return context.Finish();
    }
}
