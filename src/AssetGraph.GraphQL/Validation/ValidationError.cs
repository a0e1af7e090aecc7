using System.Collections.Immutable;
using AssetGraph.GraphQL.Language;

namespace AssetGraph.GraphQL.Validation;

/// <summary>A breach of a rule by a document or a schema.</summary>
/// <param name="Rule">The name of the rule, such as <c>FieldsOnCorrectTypeRule</c>.</param>
/// <param name="Message">What is wrong, in English.</param>
/// <param name="Locations">Where, in source order of importance; empty where no source is at hand.</param>
public sealed record ValidationError(string Rule, string Message, ImmutableArray<SourceLocation> Locations)
{
    /// <summary>The error in one line.</summary>
    /// <returns>The message and, in brackets, its positions.</returns>
    public override string ToString() => Locations.Length == 0 ? Message : $"{Message} ({string.Join(", ", Locations)})";
}
