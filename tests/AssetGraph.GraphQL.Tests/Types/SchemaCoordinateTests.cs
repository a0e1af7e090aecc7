using AssetGraph.GraphQL.Language;
using AssetGraph.GraphQL.Types;

namespace AssetGraph.GraphQL.Tests.Types;

/// <summary>Specification 3.14, Schema Coordinates.</summary>
public sealed class SchemaCoordinateTests
{
    private static readonly Schema Schema = Schema.Parse(
        """
        type Query { book(id: ID!): Book, any: Hit }
        type Book { title: String }
        union Hit = Book
        enum Genre { NOVEL }
        input Filter { genre: Genre }
        scalar Date
        directive @private(scope: String!) on FIELD
        """);

    [Theory]
    [InlineData("Book", typeof(ObjectType), "Book")]
    [InlineData("Date", typeof(ScalarType), "Date")]
    [InlineData("String", typeof(ScalarType), "String")]
    [InlineData("Book.title", typeof(FieldDefinition), "Book.title")]
    [InlineData("Query.book", typeof(FieldDefinition), "Query.book")]
    [InlineData("Query.book(id:)", typeof(ArgumentDefinition), "Query.book(id:)")]
    [InlineData("Filter.genre", typeof(InputFieldDefinition), "Filter.genre")]
    [InlineData("Genre.NOVEL", typeof(EnumValueDefinition), "NOVEL")]
    [InlineData("@private", typeof(DirectiveDefinition), "@private")]
    [InlineData("@private(scope:)", typeof(ArgumentDefinition), "@private(scope:)")]
    [InlineData("@include(if:)", typeof(ArgumentDefinition), "@include(if:)")]
    [InlineData("Query.__schema", typeof(FieldDefinition), "__schema")]
    [InlineData("Query.__type(name:)", typeof(ArgumentDefinition), "__type(name:)")]
    [InlineData("Hit.__typename", typeof(FieldDefinition), "__typename")]
    [InlineData("__Type.fields(includeDeprecated:)", typeof(ArgumentDefinition), "__Type.fields(includeDeprecated:)")]
    public void It_means_one_thing(string text, Type kind, string shown)
    {
        var found = SchemaCoordinate.Parse(text).Resolve(Schema);
        Assert.IsType(kind, found);
        Assert.Equal(shown, $"{found}");
        Assert.Equal(text, SchemaCoordinate.Parse(text).ToString());
    }

    [Theory]
    [InlineData("Nope")]
    [InlineData("Book.nope")]
    [InlineData("Query.book(nope:)")]
    [InlineData("Filter.nope")]
    [InlineData("Genre.NOPE")]
    [InlineData("@nope")]
    [InlineData("@private(nope:)")]
    [InlineData("Book.__schema")]
    public void What_is_not_there_is_null(string text) => Assert.Null(SchemaCoordinate.Parse(text).Resolve(Schema));

    [Theory]
    [InlineData("Nope.title", "there is no type Nope")]
    [InlineData("Nope.f(a:)", "there is no type Nope")]
    [InlineData("Date.x", "the type Date has no members")]
    [InlineData("Hit.title", "the type Hit has no members")]
    [InlineData("Book.nope(a:)", "there is no field Book.nope")]
    [InlineData("Genre.NOVEL(a:)", "Genre.NOVEL takes no arguments")]
    [InlineData("@nope(a:)", "there is no directive @nope")]
    public void Where_what_should_hold_it_is_missing_it_means_nothing(string text, string reason) =>
        Assert.Contains(reason, Assert.Throws<ArgumentException>(() => SchemaCoordinate.Parse(text).Resolve(Schema)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("", 1)]
    [InlineData("1a", 1)]
    [InlineData(" A", 1)]
    [InlineData("A ", 2)]
    [InlineData("A.", 3)]
    [InlineData("A..b", 3)]
    [InlineData("A.b.c", 4)]
    [InlineData("A(b:)", 2)]
    [InlineData("A.b(c)", 6)]
    [InlineData("A.b(c:", 7)]
    [InlineData("A.b(c: )", 7)]
    [InlineData("A.b(c:)x", 8)]
    [InlineData("A.b\n", 4)]
    [InlineData("@", 2)]
    [InlineData("@a.b", 3)]
    [InlineData("@a(b:)\n", 7)]
    [InlineData("A#b", 2)]
    [InlineData("\U0001F4A9", 1)]
    public void Other_texts_are_refused_at_the_character_where_they_go_wrong(string text, int column)
    {
        Assert.False(SchemaCoordinate.TryParse(text, out _));
        Assert.Equal(new SourceLocation(1, column), Assert.Throws<SyntaxException>(() => SchemaCoordinate.Parse(text)).Location);
    }

    [Fact]
    public void Everything_in_a_schema_has_one_and_it_leads_back()
    {
        var all = new HashSet<string>(StringComparer.Ordinal);
        foreach (var type in Schema.Types)
        {
            Leads(type.Name, type);
            foreach (var field in (type as ComplexType)?.Fields ?? [])
            {
                Leads($"{field}", field);
                foreach (var argument in field.Arguments)
                {
                    Leads($"{argument}", argument);
                }
            }
        }

        foreach (var directive in Schema.Directives)
        {
            Leads($"{directive}", directive);
        }

        void Leads(string text, object expected)
        {
            Assert.True(all.Add(text), text);
            Assert.Same(expected, SchemaCoordinate.Parse(text).Resolve(Schema));
        }
    }
}
