using AssetGraph.GraphQL.Language;
using AssetGraph.GraphQL.Types;
using AssetGraph.GraphQL.Validation.FieldMerging;

namespace AssetGraph.GraphQL.Cost;

/// <summary>The fields of selection sets on an object type by response name, as they will be executed. Walks with a stack of its own.</summary>
internal sealed class CostFields(Schema schema, IReadOnlyDictionary<string, FragmentDefinitionNode> fragments, CostInputs inputs)
{
    public OrderedDictionary<string, List<FieldNode>> Collect(ObjectType type, SourceSet[] sets)
    {
        var fields = new OrderedDictionary<string, List<FieldNode>>(StringComparer.Ordinal);
        var entered = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<(SelectionSetNode Set, int Next)>();
        for (var i = sets.Length - 1; i >= 0; i--)
        {
            open.Push((sets[i].Selections, 0));
        }

        while (open.TryPop(out var frame))
        {
            if (frame.Next == frame.Set.Selections.Length)
            {
                continue;
            }

            open.Push((frame.Set, frame.Next + 1));
            var selection = frame.Set.Selections[frame.Next];
            if (!inputs.IsIncluded(selection))
            {
                continue;
            }

            switch (selection)
            {
                case FieldNode field:
                    if (!fields.TryGetValue(field.ResponseName, out var nodes))
                    {
                        fields.Add(field.ResponseName, nodes = []);
                    }

                    nodes.Add(field);
                    break;
                case InlineFragmentNode inline when inline.TypeCondition is null || Applies(type, inline.TypeCondition):
                    open.Push((inline.SelectionSet, 0));
                    break;
                case FragmentSpreadNode spread when entered.Add(spread.Name.Value)
                    && fragments.TryGetValue(spread.Name.Value, out var fragment)
                    && Applies(type, fragment.TypeCondition):
                    open.Push((fragment.SelectionSet, 0));
                    break;
            }
        }

        return fields;
    }

    private bool Applies(ObjectType type, NamedTypeNode condition) =>
        schema.FindType(condition.Name.Value) is { IsComposite: true } named && schema.IsPossibleType(named, type);
}
