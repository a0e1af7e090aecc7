using System.Collections.Immutable;

namespace AssetGraph.GraphQL.Types;

/// <summary>The changes found so far.</summary>
internal sealed class ChangeList
{
    private readonly ImmutableArray<SchemaChange>.Builder _changes = ImmutableArray.CreateBuilder<SchemaChange>();

    public void Breaking(SchemaChangeKind kind, string coordinate, string description) =>
        _changes.Add(new SchemaChange(kind, SchemaChangeSeverity.Breaking, coordinate, description));

    public void Dangerous(SchemaChangeKind kind, string coordinate, string description) =>
        _changes.Add(new SchemaChange(kind, SchemaChangeSeverity.Dangerous, coordinate, description));

    public void Safe(SchemaChangeKind kind, string coordinate, string description) =>
        _changes.Add(new SchemaChange(kind, SchemaChangeSeverity.Safe, coordinate, description));

    public void Description(string coordinate, string? before, string? after)
    {
        if (before != after)
        {
            Safe(SchemaChangeKind.DescriptionChanged, coordinate, $"The description of {coordinate} changed.");
        }
    }

    public void Deprecation(string coordinate, MemberDefinition before, MemberDefinition after)
    {
        if (before.DeprecationReason != after.DeprecationReason)
        {
            var what = after.DeprecationReason is null ? "is no longer deprecated" : $"is deprecated: {after.DeprecationReason}";
            Safe(SchemaChangeKind.DeprecationChanged, coordinate, $"{coordinate} {what}.");
        }
    }

    public ImmutableArray<SchemaChange> ToImmutable() => _changes.DrainToImmutable();
}
