using System.Collections.Frozen;
using System.Collections.Immutable;
using AssetGraph.GraphQL.Language;

namespace AssetGraph.GraphQL.Types;

/// <summary>
/// A schema: types, directives and root types, linked to each other and frozen. Made by <see cref="Parse"/> or <see cref="SchemaBuilder"/>. All look-ups
/// take constant time; a schema may be shared between threads.
/// </summary>
public sealed class Schema
{
    private readonly FrozenDictionary<string, NamedType> _typesByName;
    private readonly FrozenDictionary<string, DirectiveDefinition> _directivesByName;
    private readonly FrozenDictionary<string, ScalarType> _builtInScalars;
    private readonly ImmutableArray<ObjectType>[] _possibleTypes;
    private readonly TypeSet[] _possibleTypeSets;
    private readonly TypeSet[] _subTypeSets;
    private readonly ImmutableArray<ComplexType>[] _implementations;

    internal Schema(SchemaParts parts)
    {
        Edition = parts.Edition;
        Description = parts.Description;
        AppliedDirectives = parts.AppliedDirectives;
        Definition = parts.Definition;
        Extensions = parts.Extensions;
        RootTypes = parts.RootTypes;
        QueryType = parts.QueryType;
        MutationType = parts.MutationType;
        SubscriptionType = parts.SubscriptionType;
        Types = parts.Types;
        Directives = parts.Directives;
        TypeNameField = parts.TypeNameField;
        SchemaField = parts.SchemaField;
        TypeField = parts.TypeField;
        _builtInScalars = parts.BuiltInScalars.ToFrozenDictionary(scalar => scalar.Name, StringComparer.Ordinal);

        var typesByName = new Dictionary<string, NamedType>(Types.Length, StringComparer.Ordinal);
        for (var i = 0; i < Types.Length; i++)
        {
            Types[i].Index = i;
            typesByName.TryAdd(Types[i].Name, Types[i]);
        }

        _typesByName = typesByName.ToFrozenDictionary(StringComparer.Ordinal);
        _directivesByName = MemberIndex.Number(Directives);
        FieldCount = NumberFields();
        (_possibleTypes, _possibleTypeSets, _subTypeSets, _implementations) = AbstractTypeTables.Build(Types);
    }

    /// <summary>The text of the specification that its introspection follows.</summary>
    public SpecificationEdition Edition { get; }

    /// <summary>The description of the schema; null without one.</summary>
    public string? Description { get; }

    /// <summary>The directives applied to the schema, in source order.</summary>
    public ImmutableArray<DirectiveNode> AppliedDirectives { get; }

    /// <summary>The <c>schema</c> definition; null where the root types have their default names.</summary>
    public SchemaDefinitionNode? Definition { get; }

    /// <summary>The extensions of the schema, in source order.</summary>
    public ImmutableArray<SchemaExtensionNode> Extensions { get; }

    /// <summary>The root type of queries; null only in an incomplete schema that was assumed valid.</summary>
    public ObjectType? QueryType { get; }

    /// <summary>The root type of mutations; null without one.</summary>
    public ObjectType? MutationType { get; }

    /// <summary>The root type of subscriptions; null without one.</summary>
    public ObjectType? SubscriptionType { get; }

    /// <summary>All types: those of the SDL in source order, then the built-in scalars in use, then those of introspection.</summary>
    public ImmutableArray<NamedType> Types { get; }

    /// <summary>All directives: those of the SDL in source order, then the built-in ones that the SDL does not define itself.</summary>
    public ImmutableArray<DirectiveDefinition> Directives { get; }

    /// <summary>The root types as named, of whatever kind: only objects are right, which is checked by a rule of its own.</summary>
    internal IReadOnlyDictionary<OperationType, NamedType> RootTypes { get; }

    /// <summary>How many fields there are, meta-fields included: the size of a table by <see cref="FieldDefinition.SchemaIndex"/>.</summary>
    public int FieldCount { get; }

    /// <summary>The meta-field <c>__typename: String!</c>.</summary>
    public FieldDefinition TypeNameField { get; }

    /// <summary>The meta-field <c>__schema: __Schema!</c> of the query root.</summary>
    public FieldDefinition SchemaField { get; }

    /// <summary>The meta-field <c>__type(name: String!): __Type</c> of the query root.</summary>
    public FieldDefinition TypeField { get; }

    /// <summary>Reads a schema in the schema definition language and checks it by every rule.</summary>
    /// <param name="sdl">The definitions and extensions.</param>
    /// <param name="edition">Which text of the specification to follow; the September 2025 edition unless given.</param>
    /// <returns>The valid schema.</returns>
    /// <exception cref="SyntaxException">The text is no GraphQL document.</exception>
    /// <exception cref="SchemaException">The schema breaks rules; all breaches are listed.</exception>
    public static Schema Parse(string sdl, SpecificationEdition edition = SpecificationEdition.September2025) => SchemaBuilder.Build(sdl, edition);

    /// <summary>The type of a name.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The type; null when there is none of this name.</returns>
    public NamedType? FindType(string name) => _typesByName.GetValueOrDefault(name);

    /// <summary>The directive of a name.</summary>
    /// <param name="name">The name without the at sign.</param>
    /// <returns>The directive; null when there is none of this name.</returns>
    public DirectiveDefinition? FindDirective(string name) => _directivesByName.GetValueOrDefault(name);

    /// <summary>The root type of an operation.</summary>
    /// <param name="operation">The kind of operation.</param>
    /// <returns>The type; null when the schema has no such operations.</returns>
    public ObjectType? RootType(OperationType operation) => operation switch
    {
        OperationType.Query => QueryType,
        OperationType.Mutation => MutationType,
        _ => SubscriptionType,
    };

    /// <summary>A built-in scalar, also one that the schema does not use and that is therefore not among its <see cref="Types"/>.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The scalar; null when the name is none of the five.</returns>
    public ScalarType? FindBuiltInScalar(string name) => _builtInScalars.GetValueOrDefault(name);

    /// <summary>The type that a type reference of a document means.</summary>
    /// <param name="node">The type as written.</param>
    /// <returns>The type; null when its name is unknown.</returns>
    public GraphQLType? FindType(TypeNode node) => node switch
    {
        NonNullTypeNode nonNull => FindType(nonNull.Type)?.ToNonNull(),
        ListTypeNode list => FindType(list.Type)?.ToList(),
        NamedTypeNode named => FindType(named.Name.Value),
        _ => null,
    };

    /// <summary>The field that a selection on a type means, meta-fields included (specification 4.1 and 4.2).</summary>
    /// <param name="parent">The type selected on.</param>
    /// <param name="name">The name of the field.</param>
    /// <returns>The field; null when the type has none of this name.</returns>
    public FieldDefinition? FindField(NamedType parent, string name)
    {
        if (parent is ComplexType complex && complex.FindField(name) is { } field)
        {
            return field;
        }

        if (name.Length < 6 || name[0] != '_' || name[1] != '_')
        {
            return null;
        }

        return name switch
        {
            "__typename" => parent.IsComposite ? TypeNameField : null,
            "__schema" => ReferenceEquals(parent, QueryType) ? SchemaField : null,
            "__type" => ReferenceEquals(parent, QueryType) ? TypeField : null,
            _ => null,
        };
    }

    /// <summary>The object types a value of a type can be of (specification 5.5.2.3, GetPossibleTypes).</summary>
    /// <param name="type">A type of this schema.</param>
    /// <returns>The members of a union, the implementing objects of an interface, an object itself; empty for other kinds.</returns>
    public ImmutableArray<ObjectType> PossibleTypes(NamedType type) => _possibleTypes[type.Index];

    /// <summary>Whether a value of an abstract type can be of an object type.</summary>
    /// <param name="type">A composite type of this schema.</param>
    /// <param name="objectType">An object type of this schema.</param>
    /// <returns>True if the object is a member of the union, implements the interface, or is the type itself.</returns>
    public bool IsPossibleType(NamedType type, ObjectType objectType) => _possibleTypeSets[type.Index].Contains(objectType);

    /// <summary>Whether two composite types have a possible type in common.</summary>
    /// <param name="a">A composite type of this schema.</param>
    /// <param name="b">Another.</param>
    /// <returns>True if some object can be of both.</returns>
    public bool Overlap(NamedType a, NamedType b) =>
        ReferenceEquals(a, b) || _possibleTypeSets[a.Index].Overlaps(_possibleTypeSets[b.Index]);

    /// <summary>The objects and interfaces that say they implement an interface, in source order.</summary>
    /// <param name="type">An interface of this schema.</param>
    /// <returns>The implementing types; empty without any.</returns>
    public ImmutableArray<ComplexType> Implementations(InterfaceType type) => _implementations[type.Index];

    /// <summary>Whether a type may stand where another is promised (specification 3.6, IsSubType): the same, a possible or implementing type, covariant in lists and non-null.</summary>
    /// <param name="type">The type that stands there.</param>
    /// <param name="superType">The type that is promised.</param>
    /// <returns>True if every value of <paramref name="type"/> is one of <paramref name="superType"/>.</returns>
    public bool IsSubType(GraphQLType type, GraphQLType superType)
    {
        while (!ReferenceEquals(type, superType))
        {
            switch (type, superType)
            {
                case (NonNullType { OfType: var inner }, NonNullType { OfType: var innerSuper }):
                    (type, superType) = (inner, innerSuper);
                    break;
                case (_, NonNullType):
                    return false;
                case (NonNullType { OfType: var inner }, _):
                    type = inner;
                    break;
                case (ListType { OfType: var inner }, ListType { OfType: var innerSuper }):
                    (type, superType) = (inner, innerSuper);
                    break;
                case (NamedType named, NamedType { IsAbstract: true } namedSuper):
                    return _subTypeSets[namedSuper.Index].Contains(named);
                default:
                    return false;
            }
        }

        return true;
    }

    private int NumberFields()
    {
        var next = 0;
        foreach (var type in Types)
        {
            if (type is ComplexType complex)
            {
                foreach (var field in complex.Fields)
                {
                    field.SchemaIndex = next++;
                }
            }
        }

        TypeNameField.SchemaIndex = next++;
        SchemaField.SchemaIndex = next++;
        TypeField.SchemaIndex = next++;
        return next;
    }
}
