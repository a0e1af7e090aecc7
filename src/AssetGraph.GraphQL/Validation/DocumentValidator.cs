using System.Collections.Immutable;
using AssetGraph.GraphQL.Language;
using AssetGraph.GraphQL.Types;

namespace AssetGraph.GraphQL.Validation;

/// <summary>Validates executable documents (specification 5): stub, being written.</summary>
public static class DocumentValidator
{
    /// <summary>Checks a document by every rule.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="document">The document.</param>
    /// <param name="options">Limits; <see cref="ValidationOptions.Default"/> when null.</param>
    /// <returns>The errors; empty when the document is valid.</returns>
    public static ImmutableArray<ValidationError> Validate(Schema schema, DocumentNode document, ValidationOptions? options = null) => [];
}
