using AssetGraph.GraphQL.Execution;
using AssetGraph.GraphQL.Resolvers;

namespace AssetGraph.GraphQL.Tests.Resolvers;

public sealed class SchemaBindingProblemsTests
{
    [Fact]
    public void All_that_is_missing_superfluous_or_mistyped_is_told_at_once()
    {
        var builder = new RequestExecutorBuilder()
            .AddDocumentFromString("""
                scalar Money
                type Query {
                  missing: Int
                  count: Int!
                  name(id: ID!, upper: Boolean): String
                  kind: Kind
                  things: [Thing!]!
                  thing: Thing
                }
                type Thing { size: Int!, weight: Float, gone: String, list: [Int!] }
                type Nobody { x: Int }
                enum Kind { RED GREEN }
                """)
            .AddScalar(new DateScalar())
            .AddResolver<Wrong>("Query")
            .AddResolver<Wrong>("Unknown")
            .AddResolver<Nameless>();

        var problems = Assert.Throws<SchemaBindingException>(() => builder.Build()).Problems;

        Assert.Equal(
            [
                "scalar Money: nothing says how it is read and written; expected AddScalar(…) with a scalar of this name.",
                "scalar Date: it was added, but the schema has no scalar of this name.",
                "Wrong: the schema has no object or interface type Unknown.",
                "Nameless: nothing says whose fields it resolves; expected [ObjectType(\"…\")] on the class or AddResolver<Nameless>(\"…\").",
                "Query.missing: nothing resolves it, and Query is bound to no class; expected a resolver method \"missing\", or BindRuntimeType<…>(\"Query\").",
                "Query.count by Wrong.Count: int? may be null, but the type Int! may not.",
                "Query.name(id:) as Wrong.Name(id): a value of type ID can't become DateOnly.",
                "Query.name: parameter \"idd\" of Wrong.Name is no argument of the field; its arguments are id, upper.",
                "Query.name(upper:) as Wrong.Name(upper): bool can't be null, but the type Boolean can; expected bool? or a default value.",
                "Query.kind by Wrong.Kind: the enum Kind has no value for Blue of Colour.",
                "Query.things by Wrong.Things: Item is no list; expected IReadOnlyList<…> for [Thing!]!.",
                "Thing.weight by Item.Weight: string can't become Float; expected double.",
                "Thing.gone: nothing resolves it; expected a resolver method \"gone\" or a public property of Item.",
                "Thing.list by Item.List[]: int? may be null, but the type Int! may not.",
                "Nobody.x: nothing resolves it, and Nobody is bound to no class; expected a resolver method \"x\", or BindRuntimeType<…>(\"Nobody\").",
                "Query.extra: Wrong.Extra resolves it, but the type has no such field; expected a field, or [GraphQLIgnore] on the method.",
            ],
            problems);
    }

    private enum Colour
    {
        Red,
        Green,
        Blue,
    }

    private sealed record Item(int Size, string Weight, IReadOnlyList<int?> List);

    private sealed class Wrong
    {
        public int? Count() => 1;

        public string Name(DateOnly id, int idd, bool upper) => $"{id}{idd}{upper}";

        public Colour Kind() => Colour.Red;

        public Item Things() => Thing();

        public Item Thing() => new(1, "2", []);

        public string Extra() => "";

        [GraphQLIgnore]
        public string Ignored() => "";
    }

    private sealed class Nameless;
}
