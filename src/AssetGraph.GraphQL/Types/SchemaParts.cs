using System.Collections.Immutable;
using AssetGraph.GraphQL.Language;

namespace AssetGraph.GraphQL.Types;

/// <summary>What a <see cref="Schema"/> is put together from.</summary>
internal sealed class SchemaParts
{
    public SpecificationEdition Edition { get; init; }

    public string? Description { get; init; }

    public ImmutableArray<DirectiveNode> AppliedDirectives { get; init; } = [];

    public SchemaDefinitionNode? Definition { get; init; }

    public ImmutableArray<SchemaExtensionNode> Extensions { get; init; } = [];

    public required Dictionary<OperationType, NamedType> RootTypes { get; init; }

    public ObjectType? QueryType { get; init; }

    public ObjectType? MutationType { get; init; }

    public ObjectType? SubscriptionType { get; init; }

    public required ImmutableArray<NamedType> Types { get; init; }

    public required ImmutableArray<DirectiveDefinition> Directives { get; init; }

    public required ImmutableArray<ScalarType> BuiltInScalars { get; init; }

    public required FieldDefinition TypeNameField { get; init; }

    public required FieldDefinition SchemaField { get; init; }

    public required FieldDefinition TypeField { get; init; }
}
