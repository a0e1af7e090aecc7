using AssetGraph.GraphQL.Language;
using AssetGraph.GraphQL.Types;

namespace AssetGraph.GraphQL.Tests.Types;

public sealed class SchemaBuilderTests
{
    [Fact]
    public void A_schema_links_its_types_and_numbers_them()
    {
        var schema = Schema.Parse(
            """
            "All there is"
            schema { query: Root }
            "Where it begins"
            type Root implements Named { name: String "Finds" find(key: Key! = {id: 1}, first: Int): [Named!]! }
            interface Named { name: String }
            input Key { id: ID kind: Kind = OLD }
            enum Kind { OLD NEW @deprecated(reason: "Wear") }
            extend type Root { kind: Kind @deprecated }
            """);

        Assert.Equal("All there is", schema.Description);
        Assert.Equal("Root", schema.QueryType!.Name);
        Assert.Null(schema.MutationType);
        Assert.Equal("Where it begins", schema.QueryType.Description);
        Assert.Equal(["name", "find", "kind"], schema.QueryType.Fields.Select(field => field.Name));
        Assert.Equal(
            ["Root", "Named", "Key", "Kind", "String", "Int", "ID", "__Schema", "__Type", "__TypeKind", "__Field", "__InputValue", "__EnumValue", "__Directive", "__DirectiveLocation"],
            schema.Types.Select(type => type.Name).OrderBy(name => name.StartsWith("__", StringComparison.Ordinal)).Where(name => name != "Boolean"));
        Assert.All(schema.Types.Select((type, index) => (type, index)), pair => Assert.Equal(pair.index, pair.type.Index));

        var find = schema.QueryType.FindField("find")!;
        Assert.Equal("[Named!]!", find.Type.ToString());
        Assert.Same(schema.FindType("Named"), find.Type.Named);
        Assert.Equal("Root.find(key:)", find.FindArgument("key")!.ToString());
        Assert.False(find.FindArgument("key")!.IsRequired);
        Assert.Null(find.FindArgument("nope"));
        Assert.Equal("No longer supported", schema.QueryType.FindField("kind")!.DeprecationReason);
        Assert.Equal("Wear", ((EnumType)schema.FindType("Kind")!).FindValue("NEW")!.DeprecationReason);

        var numbers = schema.Types.OfType<ComplexType>().SelectMany(type => type.Fields).Select(field => field.SchemaIndex).ToArray();
        Assert.Equal(Enumerable.Range(0, numbers.Length), numbers);
        Assert.Equal(numbers.Length + 3, schema.FieldCount);
    }

    [Fact]
    public void Built_in_scalars_are_there_only_when_used_but_can_be_had()
    {
        var schema = Schema.Parse("type Query { a: String }");
        Assert.Null(schema.FindType("Float"));
        Assert.NotNull(schema.FindBuiltInScalar("Float"));
        Assert.NotNull(schema.FindType("Boolean"));
        Assert.NotNull(Schema.Parse("type Query { a: Float }").FindType("Float"));
    }

    [Fact]
    public void Meta_fields_are_found_where_they_belong()
    {
        var schema = Schema.Parse("type Query { a: U } union U = Query | T type T { a: Int }");
        Assert.Equal("String!", schema.FindField(schema.FindType("U")!, "__typename")!.Type.ToString());
        Assert.Equal("__Schema!", schema.FindField(schema.QueryType!, "__schema")!.Type.ToString());
        Assert.Equal("name", Assert.Single(schema.FindField(schema.QueryType!, "__type")!.Arguments).Name);
        Assert.Null(schema.FindField(schema.FindType("T")!, "__schema"));
        Assert.Null(schema.FindField(schema.FindType("U")!, "a"));
        Assert.Null(schema.FindField(schema.FindType("Int")!, "__typename"));
    }

    [Fact]
    public void Abstract_types_know_what_they_can_be()
    {
        var schema = Schema.Parse(
            """
            type Query { a: A }
            interface A { x: Int }
            interface B implements A { x: Int }
            type S implements A & B { x: Int }
            type T implements A { x: Int }
            type N { x: Int }
            union U = T | N
            interface Empty { x: Int }
            """);
        NamedType Find(string name) => schema.FindType(name)!;

        Assert.Equal(["S", "T"], schema.PossibleTypes(Find("A")).Select(type => type.Name));
        Assert.Equal(["T", "N"], schema.PossibleTypes(Find("U")).Select(type => type.Name));
        Assert.Equal(["S"], schema.PossibleTypes(Find("S")).Select(type => type.Name));
        Assert.Empty(schema.PossibleTypes(Find("Empty")));
        Assert.Equal(["B", "S", "T"], schema.Implementations((InterfaceType)Find("A")).Select(type => type.Name));
        Assert.True(schema.IsPossibleType(Find("U"), (ObjectType)Find("N")));
        Assert.False(schema.IsPossibleType(Find("A"), (ObjectType)Find("N")));
        Assert.True(schema.Overlap(Find("A"), Find("U")));
        Assert.False(schema.Overlap(Find("B"), Find("U")));
    }

    [Theory]
    [InlineData("T", "A", true)]
    [InlineData("B", "A", true)]
    [InlineData("A", "T", false)]
    [InlineData("T!", "A", true)]
    [InlineData("T", "A!", false)]
    [InlineData("[T!]!", "[A]", true)]
    [InlineData("[T]", "[A!]", false)]
    [InlineData("T", "[T]", false)]
    [InlineData("[T]", "T", false)]
    [InlineData("T", "U", true)]
    [InlineData("A", "U", false)]
    [InlineData("[[Int!]!]!", "[[Int]]", true)]
    public void Sub_types_are_covariant_in_lists_and_non_null(string type, string superType, bool expected)
    {
        var schema = Schema.Parse("type Query { a: Int } interface A { x: Int } interface B implements A { x: Int } type T implements A { x: Int } union U = T");
        Assert.Equal(expected, schema.IsSubType(schema.FindType(Parser.ParseType(type))!, schema.FindType(Parser.ParseType(superType))!));
    }

    [Fact]
    public void The_same_type_is_always_the_same_object()
    {
        var schema = Schema.Parse("type Query { a: [Int!]! b: [Int!]! }");
        Assert.Same(schema.QueryType!.Fields[0].Type, schema.QueryType.Fields[1].Type);
        Assert.Same(schema.QueryType.Fields[0].Type, schema.FindType(Parser.ParseType("[Int!]!")));
        Assert.Same(schema.QueryType.Fields[0].Type, schema.QueryType.Fields[0].Type.ToNonNull());
    }

    [Fact]
    public void All_breaches_are_told_at_once()
    {
        var error = Assert.Throws<SchemaException>(() => Schema.Parse("type A { x: Nope y: Never } enum E { X X }"));
        Assert.Equal(3, error.Errors.Length);
        Assert.Contains("Nope", error.Message, StringComparison.Ordinal);
        Assert.Contains("1:13", error.Message, StringComparison.Ordinal);
        Assert.Throws<SchemaException>(() => Schema.Parse("type Query { a: Int } { a }"));
        Assert.Throws<SyntaxException>(() => Schema.Parse("type Query {"));
    }

    [Fact]
    public void A_schema_assumed_valid_is_built_as_far_as_it_goes()
    {
        var document = Parser.Parse("type T implements Query & I { a: Int a: String } interface I { a: Int } type Query { b: Int } union U = T | I", ParserOptions.Trusted);
        var schema = SchemaBuilder.Build(document, assumeValid: true);
        Assert.Equal("Int", ((ObjectType)schema.FindType("T")!).FindField("a")!.Type.ToString());
        Assert.Equal(["I"], ((ObjectType)schema.FindType("T")!).Interfaces.Select(type => type.Name));
        Assert.Equal(["T"], ((UnionType)schema.FindType("U")!).Types.Select(type => type.Name));
    }

    [Fact]
    public void Input_objects_that_refer_to_each_other_in_a_very_long_chain_end_in_an_error_and_not_in_a_crash()
    {
        const int Length = 20_000;
        var sdl = "type Query { a: Int }" + string.Concat(Enumerable.Range(0, Length).Select(i => $"input I{i} {{ x: I{i + 1} = {{}} }}")) + $"input I{Length} {{ x: Int }}";
        var errors = SchemaBuilder.Validate(Parser.Parse(sdl, ParserOptions.Trusted), out var schema);
        Assert.Null(schema);
        Assert.Equal("DefaultValueCyclesRule", Assert.Single(errors).Rule);
    }
}
