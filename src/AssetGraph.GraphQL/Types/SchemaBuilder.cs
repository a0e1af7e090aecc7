using System.Collections.Immutable;
using AssetGraph.GraphQL.Language;
using AssetGraph.GraphQL.Validation;

namespace AssetGraph.GraphQL.Types;

/// <summary>Builds schemas from documents in the schema definition language (specification 3).</summary>
public static class SchemaBuilder
{
    /// <summary>Reads, checks and builds a schema.</summary>
    /// <param name="sdl">Definitions and extensions.</param>
    /// <param name="edition">Which text of the specification to follow; the September 2025 edition unless given.</param>
    /// <returns>The valid schema.</returns>
    /// <exception cref="SyntaxException">The text is no GraphQL document.</exception>
    /// <exception cref="SchemaException">The schema breaks rules; all breaches are listed.</exception>
    public static Schema Build(string sdl, SpecificationEdition edition = SpecificationEdition.September2025) =>
        Build(Parser.Parse(sdl, ParserOptions.Trusted with { Edition = edition }), edition: edition);

    /// <summary>Checks and builds a schema.</summary>
    /// <param name="document">Definitions and extensions; executable definitions are an error.</param>
    /// <param name="assumeValid">
    /// True to build without checking. The document must then at least define every type it names; of definitions with the same name the first counts,
    /// and parts of the wrong kind are dropped.
    /// </param>
    /// <param name="edition">Which text of the specification the schema's introspection follows; the September 2025 edition unless given.</param>
    /// <returns>The schema.</returns>
    /// <exception cref="SchemaException">The schema breaks rules; all breaches are listed.</exception>
    public static Schema Build(DocumentNode document, bool assumeValid = false, SpecificationEdition edition = SpecificationEdition.September2025)
    {
        if (assumeValid)
        {
            return new SchemaAssembly(document, edition).Assemble();
        }

        var errors = Validate(document, out var schema, edition);
        foreach (var definition in document.Definitions)
        {
            if (definition is ExecutableDefinitionNode)
            {
                const string Message = "A schema document holds no operations and fragments.";
                errors = errors.Add(new ValidationError("TypeSystemDocument", Message, [definition.Location.Position]));
            }
        }

        return errors.Length == 0 ? schema! : throw new SchemaException(errors);
    }

    /// <summary>Checks a schema by every rule: those of SDL first, and those of the type system if it has passed.</summary>
    /// <param name="document">Definitions and extensions; executable definitions are passed over.</param>
    /// <param name="schema">The schema; null when there are errors.</param>
    /// <param name="edition">Which text of the specification to follow; the September 2025 edition unless given.</param>
    /// <returns>All errors; empty when the schema is valid.</returns>
    public static ImmutableArray<ValidationError> Validate(
        DocumentNode document, out Schema? schema, SpecificationEdition edition = SpecificationEdition.September2025)
    {
        schema = null;
        try
        {
            var errors = SdlValidator.Validate(document, edition: edition);
            if (errors.Length > 0)
            {
                return errors;
            }

            var built = new SchemaAssembly(document, edition).Assemble();
            errors = SchemaValidator.Validate(built);
            schema = errors.Length == 0 ? built : null;
            return errors;
        }
        catch (InsufficientExecutionStackException)
        {
            return [new ValidationError("SchemaDepth", "The schema refers from one input object or default value to the next too deeply to be checked.", [])];
        }
    }
}
