using System.Collections.Immutable;
using AssetGraph.GraphQL.Validation;

namespace AssetGraph.GraphQL.Types;

/// <summary>Checks schemas: being written.</summary>
public static class SchemaValidator
{
    /// <summary>Checks.</summary>
    /// <param name="schema">Schema.</param>
    /// <returns>Errors.</returns>
    public static ImmutableArray<ValidationError> Validate(Schema schema) => [];
}
