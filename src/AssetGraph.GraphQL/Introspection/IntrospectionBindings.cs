using System.Collections.Immutable;
using AssetGraph.GraphQL.Execution;
using AssetGraph.GraphQL.Language;
using AssetGraph.GraphQL.Resolvers;
using AssetGraph.GraphQL.Types;

namespace AssetGraph.GraphQL.Introspection;

/// <summary>Section 4, Introspection: what the fields of the introspection types answer. The objects behind them are those of the schema itself.</summary>
internal static class IntrospectionBindings
{
    /// <summary>Gives the meta-fields and the fields of the introspection types their resolvers.</summary>
    public static void Attach(Schema schema)
    {
        schema.TypeNameField.RuntimeData = new TypeNameBinding();
        schema.SchemaField.RuntimeData = new ParentFieldBinding<object?>(_ => schema);
        schema.TypeField.RuntimeData = With(context => schema.FindType((string)context.Arguments["name"]!));
        AttachSchema(schema);
        AttachType(schema);
        AttachMembers(schema);
    }

    private static void AttachSchema(Schema schema)
    {
        var type = new Fields(schema, "__Schema");
        type.Set<Schema>("description", static value => value.Description);
        var types = TypeOrder.Of(schema);
        type.Set<Schema>("types", _ => types);
        type.Set<Schema>("queryType", static value => value.QueryType);
        type.Set<Schema>("mutationType", static value => value.MutationType);
        type.Set<Schema>("subscriptionType", static value => value.SubscriptionType);
        type.Set("directives", With(context => schema.Edition == SpecificationEdition.Draft ? Shown(schema.Directives, context) : schema.Directives));

        var directive = new Fields(schema, "__Directive");
        directive.Set<DirectiveDefinition>("name", static value => value.Name);
        directive.Set<DirectiveDefinition>("description", static value => value.Description);
        directive.Set<DirectiveDefinition>("isRepeatable", static value => value.IsRepeatable);
        directive.Set<DirectiveDefinition>("locations", static value => value.Definition!.Locations.Select(location => location.Value).Distinct());
        directive.Set("args", With(context => Shown(context.Parent<DirectiveDefinition>().Arguments, context)));
        if (schema.Edition == SpecificationEdition.Draft)
        {
            SetDeprecation(directive);
        }
    }

    private static void AttachType(Schema schema)
    {
        var type = new Fields(schema, "__Type");
        type.Set<GraphQLType>("kind", static value => Kind(value.Kind));
        type.Set<GraphQLType>("name", static value => (value as NamedType)?.Name);
        type.Set<GraphQLType>("description", static value => (value as NamedType)?.Description);
        type.Set<GraphQLType>("specifiedByURL", static value => (value as ScalarType)?.SpecifiedByUrl);
        type.Set("fields", With(context => context.Parent<GraphQLType>() is ComplexType complex ? Shown(complex.Fields, context) : null));
        type.Set<GraphQLType>("interfaces", static value => value is ComplexType complex ? complex.Interfaces : null);
        type.Set<GraphQLType>("possibleTypes", value => value is NamedType { IsAbstract: true } named ? schema.PossibleTypes(named) : null);
        type.Set("enumValues", With(context => context.Parent<GraphQLType>() is EnumType enumType ? Shown(enumType.Values, context) : null));
        type.Set("inputFields", With(context => context.Parent<GraphQLType>() is InputObjectType input ? Shown(input.Fields, context) : null));
        type.Set<GraphQLType>("ofType", static value => value switch
        {
            ListType list => list.OfType,
            NonNullType nonNull => nonNull.OfType,
            _ => null,
        });
        type.Set<GraphQLType>("isOneOf", static value => (value as InputObjectType)?.IsOneOf);
    }

    private static void AttachMembers(Schema schema)
    {
        var field = new Fields(schema, "__Field");
        SetMember(field);
        field.Set("args", With(context => Shown(context.Parent<FieldDefinition>().Arguments, context)));
        field.Set<FieldDefinition>("type", static value => value.Type);

        var inputValue = new Fields(schema, "__InputValue");
        SetMember(inputValue);
        inputValue.Set<InputValueDefinition>("type", static value => value.Type);
        inputValue.Set<InputValueDefinition>("defaultValue", static value => value.DefaultLiteral is { } literal ? Printer.Print(literal) : null);

        SetMember(new Fields(schema, "__EnumValue"));
    }

    private static void SetMember(Fields fields)
    {
        fields.Set<MemberDefinition>("name", static value => value.Name);
        fields.Set<MemberDefinition>("description", static value => value.Description);
        SetDeprecation(fields);
    }

    private static void SetDeprecation(Fields fields)
    {
        fields.Set<MemberDefinition>("isDeprecated", static value => value.IsDeprecated);
        fields.Set<MemberDefinition>("deprecationReason", static value => value.DeprecationReason);
    }

    private static DelegateFieldBinding With(Func<IResolverContext, object?> resolve) => new(context => new ValueTask<object?>(resolve(context)));

    /// <summary>The members, those that are deprecated only if they are asked for.</summary>
    private static IReadOnlyList<T> Shown<T>(ImmutableArray<T> members, IResolverContext context)
        where T : MemberDefinition =>
        context.Arguments["includeDeprecated"] is true ? members : [.. members.Where(member => !member.IsDeprecated)];

    private static string Kind(TypeKind kind) => kind switch
    {
        TypeKind.InputObject => "INPUT_OBJECT",
        TypeKind.NonNull => "NON_NULL",
        _ => kind.ToString().ToUpperInvariant(),
    };

    /// <summary>The fields of one introspection type.</summary>
    private readonly struct Fields(Schema schema, string typeName)
    {
        private readonly ObjectType _type = (ObjectType)schema.FindType(typeName)!;

        public void Set<TParent>(string name, Func<TParent, object?> read) => Set(name, new ParentFieldBinding<TParent>(read));

        public void Set(string name, FieldBinding binding) => _type.FindField(name)!.RuntimeData = binding;
    }
}
