using AssetGraph.GraphQL.Types;

namespace AssetGraph.GraphQL.Introspection;

/// <summary>
/// The order in which <c>__schema.types</c> lists the types: that of the source, each built-in scalar right behind the first type that uses
/// it. The specification leaves the order open; this is the one that clients are used to.
/// </summary>
internal static class TypeOrder
{
    public static IReadOnlyList<NamedType> Of(Schema schema)
    {
        var order = new List<NamedType>(schema.Types.Length);
        foreach (var type in schema.Types)
        {
            if (type is not ScalarType { IsBuiltIn: true } and not { IsIntrospection: true })
            {
                order.Add(type);
                AddScalars(order, References(type));
            }
        }

        AddScalars(order, schema.Directives.SelectMany(directive => directive.Arguments).Select(argument => argument.Type));
        foreach (var type in schema.Types)
        {
            if (!order.Contains(type))
            {
                order.Add(type);
            }
        }

        return order;
    }

    private static void AddScalars(List<NamedType> order, IEnumerable<GraphQLType> types)
    {
        foreach (var type in types)
        {
            if (type.Named is ScalarType { IsBuiltIn: true } scalar && !order.Contains(scalar))
            {
                order.Add(scalar);
            }
        }
    }

    private static IEnumerable<GraphQLType> References(NamedType type) => type switch
    {
        ComplexType complex => complex.Fields.SelectMany(field => field.Arguments.Select(argument => argument.Type).Append(field.Type)),
        InputObjectType input => input.Fields.Select(field => field.Type),
        _ => [],
    };
}
