using AssetGraph.GraphQL.Language;
using AssetGraph.GraphQL.Types;

namespace AssetGraph.GraphQL.Validation.TypeSystem;

/// <summary>There is a root type for queries, and all root types are objects and different.</summary>
/// <remarks>Specification: <see href="https://spec.graphql.org/September2025/#sec-Root-Operation-Types">3.3.1 Root Operation Types</see>.</remarks>
internal sealed class RootTypesRule : ISchemaRule
{
    private const string Name = nameof(RootTypesRule);

    private static readonly OperationType[] Operations = [OperationType.Query, OperationType.Mutation, OperationType.Subscription];

    public void Check(SchemaContext context)
    {
        var roots = context.Schema.RootTypes;
        if (!roots.ContainsKey(OperationType.Query))
        {
            context.Report(Name, "The schema needs a root type for queries.", context.Schema.Definition);
        }

        foreach (var operation in Operations)
        {
            if (roots.TryGetValue(operation, out var type) && type is not ObjectType)
            {
                context.Report(
                    Name, $"The root type for {NameOf(operation)} operations must be an object type; \"{type.Name}\" is none.", type.Definition);
            }
        }

        foreach (var group in Operations.Where(roots.ContainsKey).GroupBy(operation => roots[operation]))
        {
            if (group.Key is ObjectType && group.Count() > 1)
            {
                var uses = string.Join(" and ", group.Select(NameOf));
                context.Report(Name, $"Root types must be different; \"{group.Key.Name}\" is that for {uses} operations.", group.Key.Definition);
            }
        }
    }

    private static string NameOf(OperationType operation) => operation.ToString().ToLowerInvariant();
}
