using AssetGraph.GraphQL.Language;
using AssetGraph.GraphQL.Types;

namespace AssetGraph.GraphQL.Validation.Rules;

/// <summary>A subscription has one root field, which is none of introspection and does not depend on @skip or @include.</summary>
/// <remarks>Specification: <see href="https://spec.graphql.org/September2025/#sec-Single-Root-Field">5.2.4.1 Single Root Field</see>.</remarks>
internal sealed class SingleFieldSubscriptionsRule : IDocumentRule
{
    private const string Name = nameof(SingleFieldSubscriptionsRule);

    public void Check(ValidationContext context)
    {
        if (context.Schema!.SubscriptionType is not { } root)
        {
            return;
        }

        foreach (var definition in context.Document.Definitions)
        {
            if (definition is OperationDefinitionNode { Operation: OperationType.Subscription } operation && !context.IsFull)
            {
                Check(operation, root, context);
            }
        }
    }

    private static void Check(OperationDefinitionNode operation, ObjectType root, ValidationContext context)
    {
        var subject = operation.Name is null ? "An anonymous subscription" : $"The subscription \"{operation.Name.Value}\"";
        var (fields, conditions) = CollectRootFields(operation.SelectionSet, root, context);
        if (conditions.Count > 0)
        {
            context.Report(Name, $"{subject} must not use @skip or @include at its root.", [.. conditions.Select(node => node.Location.Position)]);
        }

        if (fields.Count == 0)
        {
            context.Report(Name, $"{subject} must select one root field.", operation.SelectionSet);
        }
        else if (fields.Count > 1)
        {
            var extra = fields.Skip(1).SelectMany(group => group.Value).Select(node => node.Location.Position);
            context.Report(Name, $"{subject} must select only one root field.", [.. extra]);
        }

        foreach (var (_, nodes) in fields)
        {
            if (nodes[0].Name.Value.StartsWith("__", StringComparison.Ordinal))
            {
                context.Report(Name, $"{subject} must not select a field of introspection at its root.", [.. nodes.Select(node => node.Location.Position)]);
            }
        }
    }

    // Fragments are entered with a stack of its own, since a chain of them may be longer than the thread's stack is deep.
    private static (OrderedDictionary<string, List<FieldNode>> Fields, List<DirectiveNode> Conditions) CollectRootFields(
        SelectionSetNode selectionSet, ObjectType root, ValidationContext context)
    {
        var fields = new OrderedDictionary<string, List<FieldNode>>(StringComparer.Ordinal);
        var conditions = new List<DirectiveNode>();
        var visited = new HashSet<string>(StringComparer.Ordinal);
        var stack = new Stack<(SelectionSetNode Set, int Next)>();
        stack.Push((selectionSet, 0));
        while (stack.TryPop(out var frame))
        {
            if (frame.Next == frame.Set.Selections.Length)
            {
                continue;
            }

            stack.Push((frame.Set, frame.Next + 1));
            var selection = frame.Set.Selections[frame.Next];
            conditions.AddRange(selection.Directives.Where(directive => directive.Name.Value is "skip" or "include"));
            switch (selection)
            {
                case FieldNode field:
                    if (!fields.TryGetValue(field.ResponseName, out var group))
                    {
                        fields.Add(field.ResponseName, group = []);
                    }

                    group.Add(field);
                    break;
                case InlineFragmentNode inline when Applies(inline.TypeCondition, root, context):
                    stack.Push((inline.SelectionSet, 0));
                    break;
                case FragmentSpreadNode spread when visited.Add(spread.Name.Value)
                    && context.Fragments.TryGetValue(spread.Name.Value, out var fragment)
                    && Applies(fragment.TypeCondition, root, context):
                    stack.Push((fragment.SelectionSet, 0));
                    break;
            }
        }

        return (fields, conditions);
    }

    private static bool Applies(NamedTypeNode? condition, ObjectType root, ValidationContext context) =>
        condition is null || (context.Schema!.FindType(condition.Name.Value) is { IsComposite: true } type && context.Schema.IsPossibleType(type, root));
}
