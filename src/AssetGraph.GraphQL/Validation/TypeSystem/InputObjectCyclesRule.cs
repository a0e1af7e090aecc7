using AssetGraph.GraphQL.Language;
using AssetGraph.GraphQL.Types;

namespace AssetGraph.GraphQL.Validation.TypeSystem;

/// <summary>Every input object can be given: none needs itself, be it through others, without end.</summary>
/// <remarks>
/// Specification: <see href="https://spec.graphql.org/September2025/#sec-Input-Objects.Circular-References">3.10 Input Objects, Circular References</see>.
/// Where it speaks of non-null fields only, its later draft also counts a OneOf input object all of whose fields lead back to it: no value of it could
/// end either. It is refused here too.
/// </remarks>
internal sealed class InputObjectCyclesRule : ISchemaRule
{
    private const string Name = nameof(InputObjectCyclesRule);

    private readonly record struct Frame(InputObjectType Type, int NextField);

    // A depth-first search through the types without finite values, with a stack of its own.
    public void Check(SchemaContext context)
    {
        var finite = TypesWithFiniteValues(context);
        var visited = new HashSet<InputObjectType>();
        var indexOnPath = new Dictionary<InputObjectType, int>();
        var path = new List<InputFieldDefinition>();
        var stack = new Stack<Frame>();
        foreach (var start in context.Types.OfType<InputObjectType>())
        {
            Enter(start);
            while (stack.TryPop(out var frame))
            {
                path.RemoveRange(stack.Count, path.Count - stack.Count);
                if (frame.NextField == frame.Type.Fields.Length)
                {
                    indexOnPath.Remove(frame.Type);
                    continue;
                }

                var field = frame.Type.Fields[frame.NextField];
                stack.Push(frame with { NextField = frame.NextField + 1 });
                path.Add(field);
                if (NeededBy(field) is not { } next || finite.Contains(next))
                {
                    continue;
                }

                if (indexOnPath.TryGetValue(next, out var index))
                {
                    Report(next, path[index..], context);
                }
                else
                {
                    Enter(next);
                }
            }
        }

        void Enter(InputObjectType type)
        {
            if (!finite.Contains(type) && visited.Add(type))
            {
                indexOnPath.Add(type, stack.Count);
                stack.Push(new Frame(type, 0));
            }
        }
    }

    private static void Report(InputObjectType type, List<InputFieldDefinition> cycle, SchemaContext context)
    {
        var fields = string.Join(", ", cycle.Select(field => $"\"{field}\""));
        SyntaxNode?[] nodes = [.. cycle.Select(field => field.Definition)];
        context.Report(Name, $"No value of \"{type.Name}\" could end, since it needs itself through {fields}.", nodes);
    }

    /// <summary>The input object without which a field cannot be given; null where it can be null, a list, or a leaf.</summary>
    private static InputObjectType? NeededBy(InputFieldDefinition field) =>
        field.DeclaringType.IsOneOf ? field.Type as InputObjectType : (field.Type as NonNullType)?.OfType as InputObjectType;

    // Begins with the types that need no other, and goes on to those that need only types known to have finite values.
    private static HashSet<InputObjectType> TypesWithFiniteValues(SchemaContext context)
    {
        var finite = new HashSet<InputObjectType>();
        var ready = new Queue<InputObjectType>();
        var missing = new Dictionary<InputObjectType, int>();
        var neededBy = new Dictionary<InputObjectType, List<InputObjectType>>();
        foreach (var type in context.Types.OfType<InputObjectType>())
        {
            var needs = type.Fields.Select(NeededBy).OfType<InputObjectType>().ToArray();
            foreach (var needed in needs)
            {
                if (!neededBy.TryGetValue(needed, out var dependents))
                {
                    neededBy.Add(needed, dependents = []);
                }

                dependents.Add(type);
            }

            // Of a OneOf input object a single field will do, of others all are needed.
            missing[type] = !type.IsOneOf ? needs.Length : needs.Length < type.Fields.Length ? 0 : Math.Min(1, needs.Length);
            if (missing[type] == 0)
            {
                ready.Enqueue(type);
            }
        }

        while (ready.TryDequeue(out var type))
        {
            if (finite.Add(type))
            {
                foreach (var dependent in neededBy.GetValueOrDefault(type) ?? [])
                {
                    if (--missing[dependent] <= 0)
                    {
                        ready.Enqueue(dependent);
                    }
                }
            }
        }

        return finite;
    }
}
