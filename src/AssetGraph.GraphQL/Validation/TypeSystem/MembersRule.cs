using AssetGraph.GraphQL.Types;

namespace AssetGraph.GraphQL.Validation.TypeSystem;

/// <summary>Types have members: fields, values or member types.</summary>
/// <remarks>Specification: <see href="https://spec.graphql.org/September2025/#sec-Type-System">3.6 to 3.10, Type Validation</see>.</remarks>
internal sealed class MembersRule : ISchemaRule
{
    private const string Name = nameof(MembersRule);

    public void Check(SchemaContext context)
    {
        foreach (var type in context.Types)
        {
            var missing = type switch
            {
                ComplexType { Fields.Length: 0 } or InputObjectType { Fields.Length: 0 } => "field",
                EnumType { Values.Length: 0 } => "value",
                UnionType union when !TypeAssembly.UnionMembers(union).Any() => "member type",
                _ => null,
            };
            if (missing is not null)
            {
                context.Report(Name, $"The type \"{type.Name}\" must have at least one {missing}.", type.Definition);
            }
        }
    }
}
