using System.Collections.Frozen;
using AssetGraph.GraphQL.Language;

namespace AssetGraph.GraphQL.Types;

/// <summary>What every schema has without saying so: the types of introspection (specification 4.2) and the directives of section 3.13.</summary>
internal static class BuiltInDefinitions
{
    private const string Sdl =
        """"
        "Exposes what the service can do: its types, its directives and the root types of its operations."
        type __Schema {
          description: String
          "All types of the service."
          types: [__Type!]!
          "The type that query operations start at."
          queryType: __Type!
          "The type that mutation operations start at, if the service supports mutations."
          mutationType: __Type
          "The type that subscription operations start at, if the service supports subscriptions."
          subscriptionType: __Type
          "All directives of the service."
          directives: [__Directive!]!
        }

        "A type. Which fields have values depends on its kind; names and descriptions are those of named types, `ofType` that of lists and non-null types."
        type __Type {
          kind: __TypeKind!
          name: String
          description: String
          specifiedByURL: String
          fields(includeDeprecated: Boolean! = false): [__Field!]
          interfaces: [__Type!]
          possibleTypes: [__Type!]
          enumValues(includeDeprecated: Boolean! = false): [__EnumValue!]
          inputFields(includeDeprecated: Boolean! = false): [__InputValue!]
          ofType: __Type
          isOneOf: Boolean
        }

        "The kind of a `__Type`."
        enum __TypeKind {
          "A scalar."
          SCALAR
          "An object; `fields` and `interfaces` have values."
          OBJECT
          "An interface; `fields`, `interfaces` and `possibleTypes` have values."
          INTERFACE
          "A union; `possibleTypes` has a value."
          UNION
          "An enum; `enumValues` has a value."
          ENUM
          "An input object; `inputFields` has a value."
          INPUT_OBJECT
          "A list; `ofType` has a value."
          LIST
          "A type without null; `ofType` has a value."
          NON_NULL
        }

        "A field of an object or interface type."
        type __Field {
          name: String!
          description: String
          args(includeDeprecated: Boolean! = false): [__InputValue!]!
          type: __Type!
          isDeprecated: Boolean!
          deprecationReason: String
        }

        "An argument of a field or a directive, or a field of an input object."
        type __InputValue {
          name: String!
          description: String
          type: __Type!
          "The default value as a GraphQL literal."
          defaultValue: String
          isDeprecated: Boolean!
          deprecationReason: String
        }

        "A value of an enum."
        type __EnumValue {
          name: String!
          description: String
          isDeprecated: Boolean!
          deprecationReason: String
        }

        "A directive: a way to say more about how something is executed or validated."
        type __Directive {
          name: String!
          description: String
          isRepeatable: Boolean!
          locations: [__DirectiveLocation!]!
          args(includeDeprecated: Boolean! = false): [__InputValue!]!
        }

        "A place where a directive may be applied."
        enum __DirectiveLocation {
          QUERY
          MUTATION
          SUBSCRIPTION
          FIELD
          FRAGMENT_DEFINITION
          FRAGMENT_SPREAD
          INLINE_FRAGMENT
          VARIABLE_DEFINITION
          SCHEMA
          SCALAR
          OBJECT
          FIELD_DEFINITION
          ARGUMENT_DEFINITION
          INTERFACE
          UNION
          ENUM
          ENUM_VALUE
          INPUT_OBJECT
          INPUT_FIELD_DEFINITION
        }

        "Includes a field or fragment only where the argument is true."
        directive @include("Included when true." if: Boolean!) on FIELD | FRAGMENT_SPREAD | INLINE_FRAGMENT

        "Leaves out a field or fragment where the argument is true."
        directive @skip("Left out when true." if: Boolean!) on FIELD | FRAGMENT_SPREAD | INLINE_FRAGMENT

        "Marks something that should not be used any more."
        directive @deprecated("Why, and what to use instead, in Markdown." reason: String! = "No longer supported") on FIELD_DEFINITION | ARGUMENT_DEFINITION | INPUT_FIELD_DEFINITION | ENUM_VALUE

        "Tells where the behaviour of a scalar is specified."
        directive @specifiedBy("The address of the specification." url: String!) on SCALAR

        "Says that exactly one field of an input object must be given, and not null."
        directive @oneOf on INPUT_OBJECT
        """";

    /// <summary>The definitions; types first, then directives.</summary>
    public static DocumentNode Document { get; } = Parser.Parse(Sdl, ParserOptions.Trusted);

    private static readonly FrozenSet<string> TypeNames =
        Document.Definitions.OfType<TypeDefinitionNode>().Select(type => type.Name.Value).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, DirectiveDefinitionNode> DirectivesByName =
        Document.Definitions.OfType<DirectiveDefinitionNode>().ToFrozenDictionary(directive => directive.Name.Value, StringComparer.Ordinal);

    /// <summary>Whether a name is that of a built-in scalar or a type of introspection.</summary>
    public static bool IsTypeName(string name) => BuiltInScalars.Contains(name) || TypeNames.Contains(name);

    /// <summary>Whether a name is that of a type of introspection.</summary>
    public static bool IsIntrospectionTypeName(string name) => TypeNames.Contains(name);

    /// <summary>The built-in directives by name.</summary>
    public static FrozenDictionary<string, DirectiveDefinitionNode> Directives => DirectivesByName;
}
