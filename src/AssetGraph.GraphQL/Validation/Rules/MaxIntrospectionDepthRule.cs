using AssetGraph.GraphQL.Language;
using AssetGraph.GraphQL.Types;

namespace AssetGraph.GraphQL.Validation.Rules;

/// <summary>
/// Introspection does not walk from type to type: lists of members (<c>fields</c>, <c>inputFields</c>, <c>interfaces</c>, <c>possibleTypes</c>) are not
/// nested more than <see cref="ValidationOptions.MaxIntrospectionListDepth"/> deep. The specification has no such rule; without it, a short query is
/// answered with the schema squared, cubed and so on.
/// </summary>
internal sealed class MaxIntrospectionDepthRule : IFieldRule
{
    private const string Name = nameof(MaxIntrospectionDepthRule);

    public void Check(FieldNode field, NamedType? parentType, FieldDefinition? definition, ValidationContext context)
    {
        // Without a limit, fragments that go in circles would be followed for ever.
        if (context.Options.MaxIntrospectionListDepth < int.MaxValue
            && field is { Name.Value: "__schema" or "__type", SelectionSet: { } selections }
            && IsTooDeep(selections, context))
        {
            context.Report(Name, $"Introspection may not nest lists of members more than {context.Options.MaxIntrospectionListDepth} deep.", field);
        }
    }

    // Every selection set is looked at once for each depth at which it is reached, in a queue: fragments may lead far and in circles.
    private static bool IsTooDeep(SelectionSetNode start, ValidationContext context)
    {
        var known = new HashSet<(SelectionSetNode, int)>();
        var waiting = new Queue<(SelectionSetNode Set, int Depth)>([(start, 0)]);
        while (waiting.TryDequeue(out var next))
        {
            foreach (var selection in next.Set.Selections)
            {
                var (inner, depth) = selection switch
                {
                    FieldNode { Name.Value: "fields" or "inputFields" or "interfaces" or "possibleTypes" } list => (list.SelectionSet, next.Depth + 1),
                    FieldNode field => (field.SelectionSet, next.Depth),
                    InlineFragmentNode inline => (inline.SelectionSet, next.Depth),
                    FragmentSpreadNode spread => (context.Fragments.GetValueOrDefault(spread.Name.Value)?.SelectionSet, next.Depth),
                    _ => (null, next.Depth),
                };
                if (depth > context.Options.MaxIntrospectionListDepth)
                {
                    return true;
                }

                if (inner is not null && known.Add((inner, depth)))
                {
                    waiting.Enqueue((inner, depth));
                }
            }
        }

        return false;
    }
}
