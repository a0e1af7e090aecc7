using System.Collections.Immutable;
using AssetGraph.GraphQL.Language;
using AssetGraph.GraphQL.Types;

namespace AssetGraph.GraphQL.Validation;

/// <summary>Checks SDL: being written.</summary>
public static class SdlValidator
{
    /// <summary>Checks.</summary>
    /// <param name="document">Document.</param>
    /// <param name="baseSchema">A schema that it extends.</param>
    /// <returns>Errors.</returns>
    public static ImmutableArray<ValidationError> Validate(DocumentNode document, Schema? baseSchema = null) => [];
}
