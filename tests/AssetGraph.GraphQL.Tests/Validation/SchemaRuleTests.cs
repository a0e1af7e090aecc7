using AssetGraph.GraphQL.Language;
using AssetGraph.GraphQL.Types;

namespace AssetGraph.GraphQL.Tests.Validation;

/// <summary>The rules of section 3, each with a schema that breaks it in a known number of ways.</summary>
public sealed class SchemaRuleTests
{
    [Theory]
    [InlineData("type Query { a: Int }")]
    [InlineData("schema { query: Q } type Q { a: Int }")]
    [InlineData("type Query { a: Int } type Mutation { a: Int } extend schema { subscription: S } type S { a: Int }")]
    [InlineData("type Query { a: Int } interface I { f: Int } type T implements I { f: Int } union U = T | Query enum E { A } input In { a: Int } scalar S @specifiedBy(url: \"https://example.org\")")]
    [InlineData("type Query { a: Int } extend type Query { b: E } enum E { A } extend enum E { B } input I { a: Int } extend input I { b: Int } union U = Query extend union U = T type T { x: Int } scalar S extend scalar S @specifiedBy(url: \"u\")")]
    [InlineData("type Query { a: Int } interface A { f(x: Int): A g: [A] @deprecated } interface B implements A { f(x: Int, y: Int = 1): B! g: [B!]! @deprecated } type T implements B & A { f(x: Int, y: Int = 1, z: Int): T! g: [T!]! @deprecated }")]
    [InlineData("type Query { a: Int } input A { self: A b: B! list: [A!]! } input B { a: A c: [B!] = [] }")]
    [InlineData("type Query { f(a: A = {x: 1}, b: [B!] = {k: OLD}): Int } input A { x: Int! y: A = null z: A = {y: null, z: {x: 2, z: null}, x: 3} } input B { k: K! = OLD } enum K { OLD }")]
    [InlineData("type Query { a: Int } input O @oneOf { a: Int b: [Int!] c: O }")]
    [InlineData("type Query { a: Int } directive @d(a: [Int!]! = [1], b: S) repeatable on OBJECT | SCALAR scalar S @d type T @d @d(a: 2) { x: Int }")]
    [InlineData("type Query { a(x: Int @deprecated): Int @deprecated(reason: \"old\") } input I { a: Int! = 1 @deprecated } enum E { A @deprecated }")]
    public void These_schemas_are_valid(string sdl)
    {
        Assert.Empty(SchemaBuilder.Validate(Parser.Parse(sdl, ParserOptions.Trusted), out var schema));
        Assert.NotNull(schema);
    }

    [Theory]
    [InlineData("RootTypesRule", 1, "type Foo { a: Int }")]
    [InlineData("RootTypesRule", 1, "input Query { a: Int }")]
    [InlineData("RootTypesRule", 1, "schema { query: Q mutation: Q } type Q { a: Int }")]
    [InlineData("RootTypesRule", 2, "schema { query: Q mutation: M subscription: M } type Q { a: Int } enum M { A }")]
    [InlineData("RootTypesRule", 1, "type Query { a: Int } scalar Mutation")]
    [InlineData("ReservedNamesRule", 7, "type Query { a: Int } type __T { __f(__a: Int): Int } input I { __x: Int } enum E { __A } directive @__d(__y: Int) on FIELD")]
    [InlineData("MembersRule", 5, "type Query { a: Int } type A interface B union C enum D input E")]
    [InlineData("InputAndOutputTypesRule", 6, "type Query { a: Int } type T { f(a: T, b: [T!]): I g: [I!]! } input I { a: T b: I } directive @d(a: T) on FIELD")]
    [InlineData("DeprecationRule", 3, "type Query { a: Int } type T { f(a: Int! @deprecated, b: Int! = 1 @deprecated): Int } input I { a: Int! @deprecated } directive @d(a: Int! @deprecated) on FIELD")]
    [InlineData("UnionMembersRule", 4, "type Query { a: Int } union U = Query | Query | E | I | U enum E { A } interface I { a: Int }")]
    [InlineData("InterfacesRule", 2, "type Query { a: Int } type T implements Query & I & I { a: Int } interface I { a: Int }")]
    [InlineData("InterfacesRule", 1, "type Query { a: Int } interface I implements I { a: Int }")]
    [InlineData("InterfacesRule", 2, "type Query { a: Int } interface A implements B { a: Int } interface B implements A { a: Int }")]
    [InlineData("InterfacesRule", 1, "type Query { a: Int } interface A { a: Int } interface B implements A { a: Int } type T implements B { a: Int }")]
    [InlineData("ImplementationRule", 7, "type Query { a: Int } interface I { a: Int b: [Int] c: Int! d(x: Int): Int e: I f: Int } type T implements I { b: Int c: Int d(x: Int!, y: Int!): Int e: Query f: Int @deprecated }")]
    [InlineData("ImplementationRule", 1, "type Query { a: Int } interface I { d(x: Int): Int } type T implements I { d: Int }")]
    [InlineData("DefaultValuesRule", 7, "type Query { a: Int } type T { f(a: Int = \"x\", b: [E!] = [A, B, null], c: I = {}, d: I = {x: 1, y: 2}): Int } enum E { A } input I { x: Int! z: Int = 1.5 } directive @d(a: Boolean = 1) on FIELD")]
    [InlineData("OneOfRule", 3, "type Query { a: Int } input O @oneOf { a: Int! b: Int = 1 } input P { a: Int } extend input P @oneOf")]
    [InlineData("InputObjectCyclesRule", 3, "type Query { a: Int } input A @oneOf { a: A } input B @oneOf { c: C d: B } input C { b: B! } input Fine @oneOf { a: A x: Int }")]
    [InlineData("InputObjectCyclesRule", 1, "type Query { a: Int } input A { a: A! }")]
    [InlineData("InputObjectCyclesRule", 2, "type Query { a: Int } input A { b: B! } input B { c: C! a: A } input C { a: A! d: C! }")]
    [InlineData("DefaultValueCyclesRule", 1, "type Query { a: Int } input A { x: A = {} }")]
    [InlineData("DefaultValueCyclesRule", 2, "type Query { a: Int } input A { b: B = {} } input B { a: [A] = [{}, {}] }")]
    [InlineData("DefaultValueCyclesRule", 1, "type Query { a: Int } input A { x: A = {x: {}} }")]
    [InlineData("DirectiveCyclesRule", 1, "type Query { a: Int } directive @a(x: Int @a) on ARGUMENT_DEFINITION")]
    [InlineData("DirectiveCyclesRule", 2, "type Query { a: Int } directive @a(x: Int @b) on ARGUMENT_DEFINITION directive @b(x: Int @a) on ARGUMENT_DEFINITION")]
    [InlineData("AppliedDirectiveValuesRule", 3, "type Query { a: Int @deprecated(reason: 1) b(x: Int @d(n: \"x\")): Int @deprecated(reason: null) } directive @d(n: Int) on ARGUMENT_DEFINITION")]
    [InlineData("LoneSchemaDefinitionRule", 1, "type Query { a: Int } schema { query: Query } schema { query: Query }")]
    [InlineData("UniqueOperationTypesRule", 2, "type Query { a: Int } schema { query: Query query: Query } extend schema { query: Query }")]
    [InlineData("UniqueTypeNamesRule", 2, "type Query { a: Int } enum A { X } input A { x: Int } scalar Query")]
    [InlineData("UniqueDirectiveNamesRule", 1, "type Query { a: Int } directive @a on FIELD directive @a on QUERY")]
    [InlineData("UniqueEnumValueNamesRule", 2, "type Query { a: Int } enum A { X Y X } extend enum A { Y Z }")]
    [InlineData("UniqueFieldDefinitionNamesRule", 4, "type Query { a: Int } type A { x: Int x: Int } extend type A { x: Int } interface B { y: Int y: Int } input C { z: Int z: Int }")]
    [InlineData("UniqueArgumentDefinitionNamesRule", 2, "type Query { a: Int } type A { x(a: Int, b: Int, a: Int, a: Int): Int } directive @d(a: Int, a: Int) on FIELD")]
    [InlineData("PossibleTypeExtensionsRule", 3, "type Query { a: Int } extend type Nope { a: Int } extend enum Query { A } extend scalar Nope @specifiedBy(url: \"\")")]
    [InlineData("KnownTypeNamesRule", 4, "type Query implements Nope { a(x: No): Never } union U = Nil")]
    [InlineData("KnownDirectivesRule", 3, "type Query @nope { a: Int @oneOf } schema @skip(if: true) { query: Query }")]
    [InlineData("UniqueDirectivesPerLocationRule", 2, "type Query { a: Int @deprecated @deprecated } input I @oneOf { a: Int } extend input I @oneOf")]
    [InlineData("KnownArgumentNamesOnDirectivesRule", 2, "type Query { a: Int @deprecated(why: 1) b: Int @d(x: 1) } directive @d(y: Int) on FIELD_DEFINITION")]
    [InlineData("ProvidedRequiredArgumentsOnDirectivesRule", 2, "type Query { a: S @d } scalar S @specifiedBy directive @d(y: Int!, z: Int! = 1) on FIELD_DEFINITION")]
    [InlineData("UniqueArgumentNamesRule", 1, "type Query { a: Int @deprecated(reason: \"a\", reason: \"b\") }")]
    [InlineData("UniqueInputFieldNamesRule", 1, "type Query { a(x: I = {a: 1, a: 2}): Int } input I { a: Int }")]
    public void This_schema_breaks_the_rule_so_many_times(string rule, int times, string sdl)
    {
        var errors = SchemaBuilder.Validate(Parser.Parse(sdl, ParserOptions.Trusted), out var schema);
        Assert.Null(schema);
        Assert.Equal(times, errors.Count(error => error.Rule == rule));
        Assert.All(errors, error => Assert.False(string.IsNullOrWhiteSpace(error.Message)));
    }
}
