using System.Diagnostics.CodeAnalysis;
using AssetGraph.GraphQL.Language;
using AssetGraph.GraphQL.Types;

namespace AssetGraph.GraphQL.Validation.FieldMerging;

/// <summary>
/// Looks for conflicts among the fields of merged selection sets. Every set gives rise to two questions: do fields of the same name look the same
/// (asked of all together, whatever they are selected on), and do those that can meet in one object ask for the same. Answers lead to the merged sets
/// one level further down, which wait in a queue; the thread's stack is not needed.
/// </summary>
internal sealed class MergePass(ValidationContext context)
{
    private readonly Queue<(SourceSet[] Sources, bool ByShape)> _waiting = [];
    private readonly HashSet<MergedSetKey> _known = [];
    private readonly Queue<FieldConflict> _found = [];
    private readonly FieldCollector _collector = new(context);
    private readonly ArgumentText _arguments = new();
    private int _steps;

    /// <summary>Whether the search was given up because it took too many steps.</summary>
    public bool IsExhausted => _steps > context.Options.MaxMergeComparisons;

    public void Start(SourceSet set)
    {
        Enqueue([set], byShape: true);
        Enqueue([set], byShape: false);
    }

    public bool TryFindConflict([NotNullWhen(true)] out FieldConflict? conflict)
    {
        while (!_found.TryDequeue(out conflict))
        {
            if (IsExhausted || !_waiting.TryDequeue(out var set))
            {
                return false;
            }

            foreach (var group in _collector.Collect(set.Sources).Values)
            {
                _steps += group.Count;
                if (set.ByShape)
                {
                    CompareShapes(group);
                }
                else
                {
                    CompareMeanings(group);
                }
            }
        }

        return true;
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

            if (first is null)
            {
                first = entry;
            }
            else if (!HaveSameShape(first.Value.Definition!.Type, entry.Definition.Type))
            {
                _found.Enqueue(new FieldConflict(
                    first.Value.Node, entry.Node, $"they return the different types \"{first.Value.Definition.Type}\" and \"{entry.Definition.Type}\""));
            }
        }

        Descend(group, byShape: true);
    }

    // Fields on different objects never meet, so they may ask for different things. Those on interfaces, unions and unknown types meet all others.
    private void CompareMeanings(List<FieldEntry> group)
    {
        if (group.Count == 1)
        {
            Descend(group, byShape: false);
            return;
        }

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
                _found.Enqueue(new FieldConflict(first, second, $"\"{first.Name.Value}\" and \"{second.Name.Value}\" are different fields"));
            }
            else if (!_arguments.AreSame(first, second))
            {
                _found.Enqueue(new FieldConflict(first, second, "they have different arguments"));
            }
        }
    }

    private void Descend(List<FieldEntry> fields, bool byShape)
    {
        var sources = new List<SourceSet>();
        foreach (var field in fields)
        {
            if (field.Node.SelectionSet is not null)
            {
                sources.Add(new SourceSet(field.Node.SelectionSet, field.Definition?.Type.Named is { IsComposite: true } type ? type : null));
            }
        }

        if (sources.Count > 0)
        {
            Enqueue([.. sources], byShape);
        }
    }

    private void Enqueue(SourceSet[] sources, bool byShape)
    {
        if (_known.Add(new MergedSetKey(sources, byShape)))
        {
            _waiting.Enqueue((sources, byShape));
        }
    }

    // SameResponseShape without the sub-selections, which come in their turn.
    private static bool HaveSameShape(GraphQLType a, GraphQLType b)
    {
        while (!ReferenceEquals(a, b))
        {
            switch (a, b)
            {
                case (NonNullType { OfType: var innerA }, NonNullType { OfType: var innerB }):
                    (a, b) = (innerA, innerB);
                    break;
                case (ListType { OfType: var innerA }, ListType { OfType: var innerB }):
                    (a, b) = (innerA, innerB);
                    break;
                default:
                    return a is NamedType { IsComposite: true } && b is NamedType { IsComposite: true };
            }
        }

        return true;
    }
}
