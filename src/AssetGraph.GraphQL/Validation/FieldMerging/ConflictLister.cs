using System.Runtime.CompilerServices;
using AssetGraph.GraphQL.Language;
using AssetGraph.GraphQL.Types;

namespace AssetGraph.GraphQL.Validation.FieldMerging;

/// <summary>
/// Lists the conflicts of a document that is known to have some, pair by pair and with the path to each, as its author would want to see them. Takes
/// quadratic time in the worst case and so stops after a number of steps, and as soon as there are enough errors.
/// </summary>
internal sealed class ConflictLister(ValidationContext context)
{
    private readonly Dictionary<SelectionSetNode, FieldMap> _maps = [];
    private readonly Dictionary<(string, string), bool> _comparedFragments = [];
    private readonly Dictionary<(SelectionSetNode, string), bool> _comparedSetsWithFragments = [];
    private readonly ArgumentText _arguments = new();
    private int _steps;

    private bool MustStop => context.IsFull || _steps > context.Options.MaxMergeComparisons;

    /// <summary>Reports the conflicts within one selection set, those deeper inside its fields left to the sets they stand in.</summary>
    public void List(SelectionSetNode selections, NamedType? parentType, Action<Conflict> report)
    {
        var map = MapOf(selections, parentType);
        var conflicts = new List<Conflict>();
        CompareWithin(map, conflicts);
        var spreads = map.Spreads.Keys.ToArray();
        for (var i = 0; i < spreads.Length && !MustStop; i++)
        {
            CompareFieldsWithFragment(conflicts, false, selections, map, spreads[i]);
            for (var j = i + 1; j < spreads.Length; j++)
            {
                CompareFragments(conflicts, false, spreads[i], spreads[j]);
            }
        }

        foreach (var conflict in conflicts)
        {
            report(conflict);
        }
    }

    private void CompareWithin(FieldMap map, List<Conflict> conflicts)
    {
        foreach (var (name, group) in map.Fields)
        {
            for (var i = 0; i < group.Count; i++)
            {
                for (var j = i + 1; j < group.Count && !MustStop && conflicts.Count < context.Options.MaxErrors; j++)
                {
                    Add(conflicts, FindConflict(false, name, group[i], group[j]));
                }
            }
        }
    }

    private void CompareBetween(List<Conflict> conflicts, bool neverMeet, FieldMap first, FieldMap second)
    {
        foreach (var (name, group) in first.Fields)
        {
            if (!second.Fields.TryGetValue(name, out var others))
            {
                continue;
            }

            foreach (var a in group)
            {
                foreach (var b in others)
                {
                    if (MustStop || conflicts.Count >= context.Options.MaxErrors)
                    {
                        return;
                    }

                    Add(conflicts, FindConflict(neverMeet, name, a, b));
                }
            }
        }
    }

    private void CompareFieldsWithFragment(List<Conflict> conflicts, bool neverMeet, SelectionSetNode selections, FieldMap map, string fragmentName)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (MustStop || !IsNew(_comparedSetsWithFragments, (selections, fragmentName), neverMeet) || MapOf(fragmentName) is not { } fragmentMap)
        {
            return;
        }

        if (ReferenceEquals(map, fragmentMap))
        {
            return;
        }

        CompareBetween(conflicts, neverMeet, map, fragmentMap);
        foreach (var spread in fragmentMap.Spreads.Keys)
        {
            CompareFieldsWithFragment(conflicts, neverMeet, selections, map, spread);
        }
    }

    private void CompareFragments(List<Conflict> conflicts, bool neverMeet, string first, string second)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var pair = string.CompareOrdinal(first, second) < 0 ? (first, second) : (second, first);
        if (MustStop
            || first == second
            || !IsNew(_comparedFragments, pair, neverMeet)
            || MapOf(first) is not { } firstMap
            || MapOf(second) is not { } secondMap)
        {
            return;
        }

        CompareBetween(conflicts, neverMeet, firstMap, secondMap);
        foreach (var spread in secondMap.Spreads.Keys)
        {
            CompareFragments(conflicts, neverMeet, first, spread);
        }

        foreach (var spread in firstMap.Spreads.Keys)
        {
            CompareFragments(conflicts, neverMeet, spread, second);
        }
    }

    private List<Conflict> CompareSubSelections(bool neverMeet, FieldEntry a, FieldEntry b)
    {
        var conflicts = new List<Conflict>();
        var (setA, setB) = (a.Node.SelectionSet!, b.Node.SelectionSet!);
        var mapA = MapOf(setA, a.Definition?.Type.Named);
        var mapB = MapOf(setB, b.Definition?.Type.Named);
        CompareBetween(conflicts, neverMeet, mapA, mapB);
        foreach (var spread in mapB.Spreads.Keys)
        {
            CompareFieldsWithFragment(conflicts, neverMeet, setA, mapA, spread);
        }

        foreach (var spread in mapA.Spreads.Keys)
        {
            CompareFieldsWithFragment(conflicts, neverMeet, setB, mapB, spread);
        }

        foreach (var spreadA in mapA.Spreads.Keys)
        {
            foreach (var spreadB in mapB.Spreads.Keys)
            {
                CompareFragments(conflicts, neverMeet, spreadA, spreadB);
            }
        }

        return conflicts;
    }

    private Conflict? FindConflict(bool parentsNeverMeet, string responseName, FieldEntry a, FieldEntry b)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        _steps++;
        var neverMeet = parentsNeverMeet
            || (a.ParentType is ObjectType && b.ParentType is ObjectType && !ReferenceEquals(a.ParentType, b.ParentType));
        if (!neverMeet)
        {
            if (a.Node.Name.Value != b.Node.Name.Value)
            {
                return Conflict.Between(responseName, $"\"{ValidationContext.Shorten(a.Node.Name.Value)}\" and \"{ValidationContext.Shorten(b.Node.Name.Value)}\" are different fields", a.Node, b.Node);
            }

            if (!_arguments.AreSame(a.Node, b.Node))
            {
                return Conflict.Between(responseName, "they have different arguments", a.Node, b.Node);
            }
        }

        if (a.Definition is not null && b.Definition is not null && !ResponseShape.IsSame(a.Definition.Type, b.Definition.Type))
        {
            var reason = $"they return the different types \"{a.Definition.Type}\" and \"{b.Definition.Type}\"";
            return Conflict.Between(responseName, reason, a.Node, b.Node);
        }

        if (a.Node.SelectionSet is null || b.Node.SelectionSet is null)
        {
            return null;
        }

        var inner = CompareSubSelections(neverMeet, a, b);
        return inner.Count == 0 ? null : Conflict.Around(responseName, inner, a.Node, b.Node);
    }

    private static void Add(List<Conflict> conflicts, Conflict? conflict)
    {
        if (conflict is not null)
        {
            conflicts.Add(conflict);
        }
    }

    // What was compared as able to meet need not be compared again as unable to, which asks for less.
    private static bool IsNew<T>(Dictionary<T, bool> compared, T pair, bool neverMeet)
        where T : notnull
    {
        if (compared.TryGetValue(pair, out var before) && (!before || neverMeet))
        {
            return false;
        }

        compared[pair] = neverMeet;
        return true;
    }

    private FieldMap? MapOf(string fragmentName) => context.Fragments.TryGetValue(fragmentName, out var fragment)
        ? MapOf(fragment.SelectionSet, context.Schema!.FindType(fragment.TypeCondition.Name.Value))
        : null;

    private FieldMap MapOf(SelectionSetNode selections, NamedType? type)
    {
        if (!_maps.TryGetValue(selections, out var map))
        {
            _maps.Add(selections, map = new FieldMap());
            Fill(map, selections, type);
        }

        return map;
    }

    private void Fill(FieldMap map, SelectionSetNode selections, NamedType? type)
    {
        foreach (var selection in selections.Selections)
        {
            switch (selection)
            {
                case FieldNode field:
                    if (!map.Fields.TryGetValue(field.ResponseName, out var group))
                    {
                        map.Fields.Add(field.ResponseName, group = []);
                    }

                    group.Add(FieldCollector.EntryOf(field, type, context.Schema!));
                    break;
                case InlineFragmentNode inline:
                    Fill(map, inline.SelectionSet, inline.TypeCondition is null ? type : context.Schema!.FindType(inline.TypeCondition.Name.Value));
                    break;
                case FragmentSpreadNode spread:
                    map.Spreads.TryAdd(spread.Name.Value, spread);
                    break;
            }
        }
    }
}
