using System.Collections.Immutable;
using AssetGraph.GraphQL.Language;

namespace AssetGraph.GraphQL.Types;

/// <summary>
/// Compares two schemas and says what each change can do to clients; for a build that must not break them, fail it where a change is
/// <see cref="SchemaChangeSeverity.Breaking"/>. Order never matters, names do: what is renamed is removed and added.
/// </summary>
public static class SchemaComparer
{
    /// <summary>The differences between two schemas.</summary>
    /// <param name="before">The schema that clients know.</param>
    /// <param name="after">The schema that takes its place.</param>
    /// <returns>
    /// The changes: root types, then types and what is in them, then directives, each in source order. Empty when the schemas are the same. Directives
    /// that are only applied (but for <c>@deprecated</c> and <c>@oneOf</c>) are not compared: clients do not see them.
    /// </returns>
    public static ImmutableArray<SchemaChange> Compare(Schema before, Schema after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var changes = new ChangeList();
        CompareRoots(before, after, changes);
        new TypeComparison(changes).Compare(before.Types, after.Types);
        new DirectiveComparison(changes).Compare(before.Directives, after.Directives);
        return changes.ToImmutable();
    }

    // Where the old root type itself is gone, that is told of the type.
    private static void CompareRoots(Schema before, Schema after, ChangeList changes)
    {
        foreach (var operation in Enum.GetValues<OperationType>())
        {
            var (old, now) = (before.RootType(operation), after.RootType(operation));
            var word = operation.ToString().ToLowerInvariant();
            if (old is null && now is not null)
            {
                changes.Safe(SchemaChangeKind.RootTypeAdded, "schema", $"{now} is now the {word} type.");
            }
            else if (old is not null && old.Name != now?.Name && after.FindType(old.Name) is not null)
            {
                changes.Breaking(SchemaChangeKind.RootTypeChanged, "schema", $"{old} is no longer the {word} type{(now is null ? "" : $", {now} is")}.");
            }
        }
    }
}
