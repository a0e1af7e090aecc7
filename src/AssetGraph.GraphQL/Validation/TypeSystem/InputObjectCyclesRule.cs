using AssetGraph.GraphQL.Types;

namespace AssetGraph.GraphQL.Validation.TypeSystem;

/// <summary>No input object needs itself in order to be given.</summary>
/// <remarks>Specification: <see href="https://spec.graphql.org/September2025/#sec-Input-Objects.Circular-References">3.10 Input Objects, Circular References</see>.</remarks>
internal sealed class InputObjectCyclesRule : ISchemaRule
{
    private const string Name = nameof(InputObjectCyclesRule);

    private readonly record struct Frame(InputObjectType Type, int NextField);

    // A depth-first search along non-null fields, with a stack of its own.
    public void Check(SchemaContext context)
    {
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
                if (field.Type is not NonNullType { OfType: InputObjectType next })
                {
                    continue;
                }

                if (indexOnPath.TryGetValue(next, out var index))
                {
                    var fields = string.Join(", ", path.Skip(index).Select(part => $"\"{part}\""));
                    context.Report(Name, $"No value of \"{next.Name}\" could end, since it needs itself through {fields}.", path[index].Definition);
                }
                else
                {
                    Enter(next);
                }
            }
        }

        void Enter(InputObjectType type)
        {
            if (visited.Add(type))
            {
                indexOnPath.Add(type, stack.Count);
                stack.Push(new Frame(type, 0));
            }
        }
    }
}
