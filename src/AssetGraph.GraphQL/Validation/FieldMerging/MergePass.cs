using AssetGraph.GraphQL.Language;
using AssetGraph.GraphQL.Types;

namespace AssetGraph.GraphQL.Validation.FieldMerging;

/// <summary>
/// Decides whether a document has fields that conflict. Every set of selection sets that merge gives rise to two questions: do fields of the same name
/// look the same (asked of all together, whatever they are selected on), and do those that can meet in one object ask for the same. Both are
/// equivalences, so that each field is compared with one of its group only. The merged sets one level further down wait in a queue; the thread's stack
/// is not needed.
/// </summary>
internal sealed class MergePass(ValidationContext context)
{
    private readonly Queue<SourceSet> _waiting = [];
    private readonly Queue<(SourceSet[] Sources, bool ByShape)> _waitingMerged = [];
    private readonly HashSet<SelectionSetNode> _known = [];
    private readonly HashSet<MergedSetKey> _knownMerged = [];
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly FieldCollector _collector = new(context);
    private readonly ArgumentText _arguments = new();
    private int _steps;

    /// <summary>A pair of fields that conflicts; null while none is found.</summary>
    public Conflict? Found { get; private set; }

    /// <summary>Whether the search was given up because it took too many steps.</summary>
    public bool IsExhausted => _steps + _collector.FragmentsEntered > context.Options.MaxMergeComparisons;

    public void Start(SourceSet set)
    {
        if (_known.Add(set.Selections))
        {
            _waiting.Enqueue(set);
        }
    }

    /// <summary>Searches until a conflict is found, nothing is left, or too many steps were taken.</summary>
    public void Run()
    {
        while (Found is null && !IsExhausted)
        {
            if (_waiting.TryDequeue(out var single))
            {
                if (!TryPassOver(single))
                {
                    CompareGroups([single], byShape: true, byMeaning: true);
                }
            }
            else if (_waitingMerged.TryDequeue(out var merged))
            {
                CompareGroups(merged.Sources, merged.ByShape, !merged.ByShape);
            }
            else
            {
                return;
            }
        }
    }

    // Most selection sets have no fragments and no name twice: nothing is to be compared.
    private bool TryPassOver(SourceSet set)
    {
        _names.Clear();
        foreach (var selection in set.Selections.Selections)
        {
            if (selection is not FieldNode field || !_names.Add(field.ResponseName))
            {
                return false;
            }
        }

        foreach (var selection in set.Selections.Selections)
        {
            if (selection is FieldNode { SelectionSet: not null } field)
            {
                Descend(FieldCollector.EntryOf(field, set.Type, context.Schema!));
            }
        }

        return true;
    }

    private void CompareGroups(SourceSet[] sources, bool byShape, bool byMeaning)
    {
        foreach (var group in _collector.Collect(sources).Values)
        {
            _steps += group.Count;
            if (group.Count == 1)
            {
                Descend(group[0]);
                continue;
            }

            if (byShape)
            {
                CompareShapes(group);
            }

            if (byMeaning)
            {
                CompareMeanings(group);
            }
        }
    }

    private void CompareShapes(List<FieldEntry> group)
    {
        FieldEntry? first = null;
        foreach (var entry in group)
        {
            if (entry.Definition is null)
            {
                continue;
            }

            first ??= entry;
            var (a, b) = (first.Value.Definition!.Type, entry.Definition.Type);
            if (!ResponseShape.IsSame(a, b))
            {
                var reason = $"they return the different types \"{a}\" and \"{b}\"";
                Found ??= Conflict.Between(entry.Node.ResponseName, reason, first.Value.Node, entry.Node);
            }
        }

        Descend(group, byShape: true);
    }

    // Fields on different objects never meet, so they may ask for different things. Those on interfaces, unions and unknown types meet all others.
    private void CompareMeanings(List<FieldEntry> group)
    {
        var common = new List<FieldEntry>();
        var byObject = new Dictionary<NamedType, List<FieldEntry>>();
        foreach (var entry in group)
        {
            if (entry.ParentType is ObjectType objectType)
            {
                if (!byObject.TryGetValue(objectType, out var fields))
                {
                    byObject.Add(objectType, fields = []);
                }

                fields.Add(entry);
            }
            else
            {
                common.Add(entry);
            }
        }

        CompareWithFirst(common, 1);
        if (byObject.Count == 0)
        {
            Descend(common, byShape: false);
        }

        foreach (var (_, fields) in byObject)
        {
            List<FieldEntry> together = common.Count == 0 ? fields : [.. common, .. fields];
            _steps += together.Count;
            CompareWithFirst(together, Math.Max(common.Count, 1));
            Descend(together, byShape: false);
        }
    }

    private void CompareWithFirst(List<FieldEntry> fields, int from)
    {
        for (var i = from; i < fields.Count; i++)
        {
            var (first, second) = (fields[0].Node, fields[i].Node);
            if (first.Name.Value != second.Name.Value)
            {
                var reason = $"\"{ValidationContext.Shorten(first.Name.Value)}\" and \"{ValidationContext.Shorten(second.Name.Value)}\" are different fields";
                Found ??= Conflict.Between(first.ResponseName, reason, first, second);
            }
            else if (!_arguments.AreSame(first, second))
            {
                Found ??= Conflict.Between(first.ResponseName, "they have different arguments", first, second);
            }
        }
    }

    private void Descend(FieldEntry field)
    {
        if (field.Node.SelectionSet is not null)
        {
            Start(SourceOf(field));
        }
    }

    private void Descend(List<FieldEntry> fields, bool byShape)
    {
        var sources = new List<SourceSet>();
        foreach (var field in fields)
        {
            if (field.Node.SelectionSet is not null)
            {
                sources.Add(SourceOf(field));
            }
        }

        if (sources.Count == 1)
        {
            Start(sources[0]);
        }
        else if (sources.Count > 1)
        {
            SourceSet[] merged = [.. sources];
            if (_knownMerged.Add(new MergedSetKey(merged, byShape)))
            {
                _waitingMerged.Enqueue((merged, byShape));
            }
        }
    }

    private static SourceSet SourceOf(FieldEntry field) =>
        new(field.Node.SelectionSet!, field.Definition?.Type.Named is { IsComposite: true } type ? type : null);
}
