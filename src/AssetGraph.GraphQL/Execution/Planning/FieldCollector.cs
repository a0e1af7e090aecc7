using System.Collections.Immutable;
using AssetGraph.GraphQL.Language;
using AssetGraph.GraphQL.Types;

namespace AssetGraph.GraphQL.Execution;

/// <summary>Section 6.3.2, Field Collection. Walks with a stack of its own, so that no nesting can exhaust the thread's.</summary>
internal sealed class FieldCollector(Schema schema, IReadOnlyDictionary<string, FragmentDefinitionNode> fragments, VariableValues variables)
{
    public List<CollectedField> Collect(ObjectType type, SelectionSetNode selectionSet)
    {
        var collection = new Collection();
        Collect(type, selectionSet, collection);
        return collection.Fields;
    }

    public List<CollectedField> CollectSubfields(ObjectType type, FieldNode[] nodes)
    {
        var collection = new Collection();
        foreach (var node in nodes)
        {
            if (node.SelectionSet is { } selectionSet)
            {
                Collect(type, selectionSet, collection);
            }
        }

        return collection.Fields;
    }

    private void Collect(ObjectType type, SelectionSetNode selectionSet, Collection collection)
    {
        var open = new Stack<(ImmutableArray<SelectionNode> Selections, int Next)>();
        open.Push((selectionSet.Selections, 0));
        while (open.TryPop(out var level))
        {
            for (var i = level.Next; i < level.Selections.Length; i++)
            {
                var selection = level.Selections[i];
                if (!IsIncluded(selection))
                {
                    continue;
                }

                if (selection is FieldNode field)
                {
                    Add(type, field, collection);
                }
                else if (Enter(type, selection, collection) is { } inner)
                {
                    open.Push((level.Selections, i + 1));
                    open.Push((inner.Selections, 0));
                    break;
                }
            }
        }
    }

    private void Add(ObjectType type, FieldNode field, Collection collection)
    {
        var name = field.ResponseName;
        if (collection.ByName.TryGetValue(name, out var known))
        {
            known.Nodes.Add(field);
        }
        else if (schema.FindField(type, field.Name.Value) is { } definition)
        {
            var collected = new CollectedField(name, definition, field);
            collection.ByName.Add(name, collected);
            collection.Fields.Add(collected);
        }
    }

    /// <summary>The selection set of a fragment that applies to the type; null for one that doesn't or was visited.</summary>
    private SelectionSetNode? Enter(ObjectType type, SelectionNode selection, Collection collection)
    {
        switch (selection)
        {
            case FragmentSpreadNode spread:
                return collection.Visited.Add(spread.Name.Value)
                    && fragments.TryGetValue(spread.Name.Value, out var fragment)
                    && Applies(type, fragment.TypeCondition.Name.Value)
                        ? fragment.SelectionSet
                        : null;
            case InlineFragmentNode inline:
                return inline.TypeCondition is null || Applies(type, inline.TypeCondition.Name.Value) ? inline.SelectionSet : null;
            default:
                return null;
        }
    }

    private bool Applies(ObjectType type, string condition) => schema.FindType(condition) switch
    {
        ObjectType other => ReferenceEquals(type, other),
        InterfaceType implemented => type.Implements(implemented),
        UnionType union => union.Types.Contains(type),
        _ => false,
    };

    private bool IsIncluded(SelectionNode selection)
    {
        foreach (var directive in selection.Directives)
        {
            var isSkip = directive.Name.Value == "skip";
            if ((isSkip || directive.Name.Value == "include")
                && directive.Arguments.Length > 0
                && Condition(directive.Arguments[0].Value) == isSkip)
            {
                return false;
            }
        }

        return true;
    }

    private bool Condition(ValueNode value) => value switch
    {
        BooleanValueNode literal => literal.Value,
        VariableNode variable => variables.TryGetValue(variable.Name.Value, out var given) && given is true,
        _ => false,
    };

    private sealed class Collection
    {
        public List<CollectedField> Fields { get; } = [];

        public Dictionary<string, CollectedField> ByName { get; } = new(StringComparer.Ordinal);

        public HashSet<string> Visited { get; } = new(StringComparer.Ordinal);
    }
}
