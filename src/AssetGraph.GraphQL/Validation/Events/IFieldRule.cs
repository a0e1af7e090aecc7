using AssetGraph.GraphQL.Language;
using AssetGraph.GraphQL.Types;

namespace AssetGraph.GraphQL.Validation;

/// <summary>A rule about each selected field; types are null where they are unknown.</summary>
internal interface IFieldRule
{
    void Check(FieldNode field, NamedType? parentType, FieldDefinition? definition, ValidationContext context);
}
