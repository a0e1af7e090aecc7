using System.Runtime.CompilerServices;
using AssetGraph.GraphQL.Language;
using AssetGraph.GraphQL.Types;

namespace AssetGraph.GraphQL.Validation.FieldMerging;

/// <summary>Gathers the fields of selection sets by response name, fragments included.</summary>
internal sealed class FieldCollector(ValidationContext context)
{
    /// <summary>How many fragments were entered so far, in all calls together.</summary>
    public int FragmentsEntered { get; private set; }

    public static FieldEntry EntryOf(FieldNode field, NamedType? parentType, Schema schema) =>
        new(field, parentType, parentType is { IsComposite: true } ? schema.FindField(parentType, field.Name.Value) : null);

    /// <summary>The fields of all the sets together; each selection set and each fragment counts once.</summary>
    public OrderedDictionary<string, List<FieldEntry>> Collect(SourceSet[] sources)
    {
        var fields = new OrderedDictionary<string, List<FieldEntry>>(StringComparer.Ordinal);
        var visited = new HashSet<SelectionSetNode>(ReferenceEqualityComparer.Instance);
        var spreads = new Queue<string>();
        var entered = new HashSet<string>(StringComparer.Ordinal);
        foreach (var source in sources)
        {
            Collect(source, fields, visited, spreads);
        }

        while (spreads.TryDequeue(out var name))
        {
            if (entered.Add(name) && context.Fragments.TryGetValue(name, out var fragment))
            {
                FragmentsEntered++;
                Collect(new SourceSet(fragment.SelectionSet, context.Schema!.FindType(fragment.TypeCondition.Name.Value)), fields, visited, spreads);
            }
        }

        return fields;
    }

    private void Collect(
        SourceSet source, OrderedDictionary<string, List<FieldEntry>> fields, HashSet<SelectionSetNode> visited, Queue<string> spreads)
    {
        if (!visited.Add(source.Selections))
        {
            return;
        }

        RuntimeHelpers.EnsureSufficientExecutionStack();
        foreach (var selection in source.Selections.Selections)
        {
            switch (selection)
            {
                case FieldNode field:
                    if (!fields.TryGetValue(field.ResponseName, out var group))
                    {
                        fields.Add(field.ResponseName, group = []);
                    }

                    group.Add(EntryOf(field, source.Type, context.Schema!));
                    break;
                case InlineFragmentNode inline:
                    var type = inline.TypeCondition is null ? source.Type : context.Schema!.FindType(inline.TypeCondition.Name.Value);
                    Collect(new SourceSet(inline.SelectionSet, type), fields, visited, spreads);
                    break;
                case FragmentSpreadNode spread:
                    spreads.Enqueue(spread.Name.Value);
                    break;
            }
        }
    }
}
