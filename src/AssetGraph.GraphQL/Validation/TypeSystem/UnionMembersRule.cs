using AssetGraph.GraphQL.Types;

namespace AssetGraph.GraphQL.Validation.TypeSystem;

/// <summary>The members of a union are objects, each named once.</summary>
/// <remarks>Specification: <see href="https://spec.graphql.org/September2025/#sec-Unions.Type-Validation">3.8 Unions, Type Validation</see>.</remarks>
internal sealed class UnionMembersRule : ISchemaRule
{
    private const string Name = nameof(UnionMembersRule);

    public void Check(SchemaContext context)
    {
        foreach (var type in context.Types)
        {
            if (type is not UnionType union)
            {
                continue;
            }

            var known = new HashSet<string>(StringComparer.Ordinal);
            foreach (var member in TypeAssembly.UnionMembers(union))
            {
                if (!known.Add(member.Name.Value))
                {
                    context.Report(Name, $"The union \"{union.Name}\" can name the member \"{member}\" only once.", member);
                }
                else if (context.Schema.FindType(member) is not ObjectType)
                {
                    context.Report(Name, $"The union \"{union.Name}\" can have objects only as members; \"{member}\" is none.", member);
                }
            }
        }
    }
}
