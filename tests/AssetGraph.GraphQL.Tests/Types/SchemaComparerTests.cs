using AssetGraph.GraphQL.Types;

namespace AssetGraph.GraphQL.Tests.Types;

/// <summary>Each kind of change once: what was, what is, and what is told of it.</summary>
public sealed class SchemaComparerTests
{
    private const string Root = "type Query { q: Int } ";

    [Theory]
    [InlineData("type A { x: Int }", "", "Breaking TypeRemoved A")]
    [InlineData("", "type A { x: Int }", "Safe TypeAdded A")]
    [InlineData("type A { x: Float }", "type A { x: Int }", "Breaking TypeRemoved Float, Breaking FieldChangedKind A.x")]
    [InlineData("type A { x: Int }", "interface A { x: Int }", "Breaking TypeChangedKind A")]
    [InlineData("type A { x: Int } type B { x: Int } union U = A", "type A { x: Int } type B { x: Int } union U = B", "Breaking TypeRemovedFromUnion U, Dangerous TypeAddedToUnion U")]
    [InlineData("enum E { A B }", "enum E { C B }", "Breaking ValueRemovedFromEnum E.A, Dangerous ValueAddedToEnum E.C")]
    [InlineData("interface I { x: Int } type A implements I { x: Int }", "interface I { x: Int } type A { x: Int }", "Breaking ImplementedInterfaceRemoved A")]
    [InlineData("interface I { x: Int } type A { x: Int }", "interface I { x: Int } type A implements I { x: Int }", "Dangerous ImplementedInterfaceAdded A")]
    [InlineData("type A { x: Int y: Int }", "type A { x: Int z: Int }", "Breaking FieldRemoved A.y, Safe FieldAdded A.z")]
    [InlineData("type A { x: Int }", "type A { x: Int! }", "Safe FieldChangedKindSafe A.x")]
    [InlineData("type A { x: [Int]! }", "type A { x: [Int!]! }", "Safe FieldChangedKindSafe A.x")]
    [InlineData("type A { x: Int! }", "type A { x: Int }", "Breaking FieldChangedKind A.x")]
    [InlineData("type A { x: [Int] }", "type A { x: Int }", "Breaking FieldChangedKind A.x")]
    [InlineData("type A { x(a: Int!): Int }", "type A { x(a: Int): Int }", "Safe ArgChangedKindSafe A.x(a:)")]
    [InlineData("type A { x(a: Int): Int }", "type A { x(a: Int!): Int }", "Breaking ArgChangedKind A.x(a:)")]
    [InlineData("type A { x(a: Int): Int }", "type A { x(b: Int): Int }", "Breaking ArgRemoved A.x(a:), Dangerous OptionalArgAdded A.x(b:)")]
    [InlineData("type A { x: Int }", "type A { x(a: Int!): Int }", "Breaking RequiredArgAdded A.x(a:)")]
    [InlineData("type A { x(a: Int = 1): Int }", "type A { x(a: Int = 2): Int }", "Dangerous ArgDefaultValueChange A.x(a:)")]
    [InlineData("type A { x(a: Int! = 1): Int }", "type A { x(a: Int!): Int }", "Dangerous ArgDefaultValueChange A.x(a:), Breaking BecameRequired A.x(a:)")]
    [InlineData("type A { x(a: Int): Int }", "type A { x(a: Int = 2): Int }", "Safe ArgDefaultValueAdded A.x(a:)")]
    [InlineData("input I { a: Int b: Int } type A { x(i: I = {a: 1, b: 2}): Int }", "input I { b: Int a: Int } type A { x(i: I = {b: 2, a: 1}): Int }", "")]
    [InlineData("input I { a: Int }", "input I { b: Int! }", "Breaking FieldRemoved I.a, Breaking RequiredInputFieldAdded I.b")]
    [InlineData("input I { a: Int }", "input I { a: Int b: Int! = 1 }", "Dangerous OptionalInputFieldAdded I.b")]
    [InlineData("input I { a: Int! }", "input I { a: Int }", "Safe FieldChangedKindSafe I.a")]
    [InlineData("input I { a: Int }", "input I { a: [Int] }", "Breaking FieldChangedKind I.a")]
    [InlineData("input I { a: Int = 1 }", "input I { a: Int }", "Dangerous InputFieldDefaultValueChange I.a")]
    [InlineData("input I { a: Int }", "input I { a: Int = 1 }", "Safe InputFieldDefaultValueAdded I.a")]
    [InlineData("input I { a: Int }", "input I @oneOf { a: Int }", "Breaking OneOfAdded I")]
    [InlineData("input I @oneOf { a: Int }", "input I { a: Int }", "Safe OneOfRemoved I")]
    [InlineData("directive @d on FIELD", "directive @e on FIELD", "Breaking DirectiveRemoved @d, Safe DirectiveAdded @e")]
    [InlineData("directive @d(a: Int) on FIELD", "directive @d(b: Int!, c: Int) on FIELD", "Breaking DirectiveArgRemoved @d(a:), Breaking RequiredDirectiveArgAdded @d(b:), Safe OptionalDirectiveArgAdded @d(c:)")]
    [InlineData("directive @d repeatable on FIELD | QUERY", "directive @d on FIELD | MUTATION", "Breaking DirectiveRepeatableRemoved @d, Breaking DirectiveLocationRemoved @d, Safe DirectiveLocationAdded @d")]
    [InlineData("directive @d on FIELD", "directive @d repeatable on FIELD", "Safe DirectiveRepeatableAdded @d")]
    [InlineData("type A { x: Int }", "\"New.\" type A { \"New.\" x: Int @deprecated }", "Safe DescriptionChanged A, Safe DescriptionChanged A.x, Safe DeprecationChanged A.x")]
    [InlineData("enum E { A @deprecated }", "enum E { A }", "Safe DeprecationChanged E.A")]
    [InlineData("type M { x: Int } schema { query: Query mutation: M }", "type M { x: Int } schema { query: Query }", "Breaking RootTypeChanged schema")]
    [InlineData("", "type Mutation { x: Int }", "Safe RootTypeAdded schema, Safe TypeAdded Mutation")]
    [InlineData("type A { y: Int x: Int } type B { x: Int } union U = A | B", "type B { x: Int } type A { x: Int y: Int } union U = B | A", "")]
    public void A_change_is_told_with_its_severity_and_its_place(string before, string after, string expected)
    {
        var changes = SchemaComparer.Compare(Schema.Parse(Root + before), Schema.Parse(Root + after));
        Assert.Equal(expected, string.Join(", ", changes.Select(change => $"{change.Severity} {change.Kind} {change.Coordinate}")));
        Assert.All(changes, change => Assert.EndsWith(".", change.Description, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_place_is_a_coordinate_of_the_schema_that_has_it()
    {
        var before = Schema.Parse(Root + "type A { x(a: Int): Int y: Int } enum E { A } input I { a: Int } directive @d(a: Int) on FIELD");
        var after = Schema.Parse(Root + "type B { x(a: Int): Int } enum E { B } input I { b: Int } directive @d(b: Int) on FIELD");
        foreach (var change in SchemaComparer.Compare(before, after))
        {
            var coordinate = SchemaCoordinate.Parse(change.Coordinate);
            Assert.True((coordinate.Resolve(before) ?? coordinate.Resolve(after)) is not null, change.Coordinate);
        }
    }

    [Fact]
    public void No_kind_of_change_is_left_untried()
    {
        var tried = typeof(SchemaComparerTests).GetMethod(nameof(A_change_is_told_with_its_severity_and_its_place))!
            .GetCustomAttributes(typeof(InlineDataAttribute), false).Cast<InlineDataAttribute>().Select(data => (string)data.Data[2]!).ToArray();
        Assert.All(Enum.GetNames<SchemaChangeKind>(), kind => Assert.Contains(tried, expected => expected.Split(' ').Contains(kind)));
    }
}
