using System.Collections.Immutable;
using AssetGraph.GraphQL.Validation;

namespace AssetGraph.GraphQL.Types;

/// <summary>A schema breaks rules of the specification; all breaches that were found are listed.</summary>
/// <param name="errors">The breaches; at least one.</param>
public sealed class SchemaException(ImmutableArray<ValidationError> errors)
    : Exception($"The schema is not valid:{string.Concat(errors.Select(error => $"\n- {error}"))}")
{
    /// <summary>The breaches, those of SDL rules before those of the built schema.</summary>
    public ImmutableArray<ValidationError> Errors { get; } = errors;
}
