namespace AssetGraph.Domain;

/// <summary>
/// Finds trees that bite their own tail: places, categories, and assets that are part of others. Each record is walked over at most once in a change set,
/// so the cost is linear in the records written and their ancestors.
/// </summary>
internal sealed class TreeRules(PendingState pending)
{
    private const int ShownSteps = 6;

    private readonly HashSet<EntityReference> ended = [];

    internal void Check(IEntity entity, ErrorCollector errors)
    {
        if (ParentOf(entity) is null)
        {
            return;
        }
        var path = new List<EntityReference>();
        var onPath = new HashSet<EntityReference>();
        var next = new EntityReference(entity.EntityKind, entity.Id);
        while (ended.Add(next))
        {
            path.Add(next);
            onPath.Add(next);
            if (ParentOf(pending.Find(next)) is not { } parentId)
            {
                return;
            }
            next = next with { Id = parentId };
        }
        // Met again: on this very path it is a cycle; otherwise the rest was walked for an earlier record, which told of any cycle there.
        if (onPath.Contains(next))
        {
            var cycle = path.SkipWhile(r => r != next).Append(next).Select(r => ErrorCollector.Shown(r.Id)).ToArray();
            var shown = cycle.Length <= ShownSteps ? cycle : [.. cycle.Take(ShownSteps - 1), "…", cycle[^1]];
            errors.Add(ErrorCodes.Cycle, $"the parents go round: {string.Join(" → ", shown)}", nameof(Place.ParentId), "parents that end at a root");
        }
    }

    private static string? ParentOf(IEntity? entity)
    {
        var parent = entity switch
        {
            Place place => place.ParentId,
            Category category => category.ParentId,
            Asset asset => asset.ParentId,
            _ => null,
        };
        return string.IsNullOrEmpty(parent) ? null : parent;
    }
}
