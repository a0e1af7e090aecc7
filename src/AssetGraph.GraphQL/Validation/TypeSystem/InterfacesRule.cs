using AssetGraph.GraphQL.Language;
using AssetGraph.GraphQL.Types;

namespace AssetGraph.GraphQL.Validation.TypeSystem;

/// <summary>A type names the interfaces it implements once, none of them itself, and all that they implement in turn.</summary>
/// <remarks>Specification: <see href="https://spec.graphql.org/September2025/#sec-Objects.Type-Validation">3.6 and 3.7, Type Validation</see>.</remarks>
internal sealed class InterfacesRule : ISchemaRule
{
    private const string Name = nameof(InterfacesRule);

    public void Check(SchemaContext context)
    {
        foreach (var type in context.Types)
        {
            if (type is not ComplexType complex)
            {
                continue;
            }

            var known = new HashSet<InterfaceType>();
            foreach (var node in TypeAssembly.ComplexParts(complex).Interfaces)
            {
                if (context.Schema.FindType(node) is not InterfaceType implemented)
                {
                    context.Report(Name, $"The type \"{type.Name}\" can implement interfaces only; \"{node}\" is none.", node);
                }
                else if (ReferenceEquals(implemented, type))
                {
                    context.Report(Name, $"The interface \"{type.Name}\" cannot implement itself.", node);
                }
                else if (!known.Add(implemented))
                {
                    context.Report(Name, $"The type \"{type.Name}\" can implement \"{node}\" only once.", node);
                }
                else
                {
                    CheckAncestors(complex, implemented, node, context);
                }
            }
        }
    }

    private static void CheckAncestors(ComplexType type, InterfaceType implemented, NamedTypeNode node, SchemaContext context)
    {
        foreach (var ancestor in implemented.Interfaces)
        {
            if (type.Implements(ancestor))
            {
                continue;
            }

            context.Report(
                Name,
                ReferenceEquals(ancestor, type)
                    ? $"The interface \"{type.Name}\" cannot implement \"{implemented.Name}\", which implements it: they would form a circle."
                    : $"The type \"{type.Name}\" must implement \"{ancestor.Name}\", since \"{implemented.Name}\" does.",
                node);
        }
    }
}
