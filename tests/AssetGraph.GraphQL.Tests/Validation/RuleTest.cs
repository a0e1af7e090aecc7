using AssetGraph.GraphQL.Language;
using AssetGraph.GraphQL.Types;
using AssetGraph.GraphQL.Validation;

namespace AssetGraph.GraphQL.Tests.Validation;

/// <summary>What the tests of single rules share: a schema of houses and people, and a way to see what one rule says of a document.</summary>
public abstract class RuleTest(string rule)
{
    private static readonly Schema Schema = Schema.Parse(
        """
        type Query {
          person(id: ID!): Person
          people(filter: Filter, first: Int! = 10, tags: [String!]): [Person!]!
          place: Place
          being: Being
          named: Named
          find(by: Key!): Person
          findOptional(by: Key): Person
          point(at: [[Int!]]): Int
          any(value: Any, kind: Kind, real: Float, yes: Boolean, text: String): Int
        }
        type Mutation { rename(id: ID!, name: String!): Person }
        type Subscription { renamed: Person moved(id: ID): Person }
        interface Named { name: String }
        interface Being implements Named { name: String friends: [Being] }
        type Person implements Being & Named { name: String age: Int friends: [Being] home: House kind: Kind! }
        type Robot implements Being & Named { name: String model(year: Int): String age: String friends: [Being] home: Flat kind: Kind }
        type House implements Named { name: String size: Int rooms: [String] owner: Person }
        type Flat { size: Int rooms: String owner: Robot }
        union Place = House | Flat
        enum Kind { OLD NEW }
        scalar Any
        input Filter { name: String age: Range kinds: [Kind!] required: Int! = 1 }
        input Range { from: Int! to: Int }
        input Key @oneOf { id: ID name: String range: Range }
        directive @mark(as: Int!) on FIELD | QUERY | FRAGMENT_SPREAD | VARIABLE_DEFINITION
        directive @tag(name: String) repeatable on FIELD
        """);

    private readonly string _rule = rule;

    /// <summary>The places that the rule complains of: places of one complaint are joined by +, complaints by a blank.</summary>
    protected string Complaints(string source)
    {
        var options = ValidationOptions.Trusted with { MaxIntrospectionListDepth = 2 };
        var errors = DocumentValidator.Validate(Schema, Parser.Parse(source, ParserOptions.Trusted), options);
        return string.Join(' ', errors.Where(error => error.Rule == _rule).Select(error => string.Join('+', error.Locations)));
    }
}
