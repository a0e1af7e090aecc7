using System.Collections.Immutable;
using AssetGraph.GraphQL.Language;

namespace AssetGraph.GraphQL.Types;

/// <summary>Turns the parts of a schema back into syntax.</summary>
internal sealed class SchemaSyntax(bool withAppliedDirectives)
{
    private static readonly SyntaxSpan Nowhere = SyntaxSpan.None;

    public SchemaDefinitionNode SchemaDefinition(Schema schema)
    {
        var operationTypes = ImmutableArray.CreateBuilder<OperationTypeDefinitionNode>();
        foreach (var operation in (OperationType[])[OperationType.Query, OperationType.Mutation, OperationType.Subscription])
        {
            if (schema.RootType(operation) is { } root)
            {
                operationTypes.Add(new OperationTypeDefinitionNode(Nowhere, operation, Named(root)));
            }
        }

        return new SchemaDefinitionNode(Nowhere, Description(schema.Description), Directives(schema.AppliedDirectives), operationTypes.DrainToImmutable());
    }

    public DirectiveDefinitionNode Directive(DirectiveDefinition directive) => new(
        Nowhere,
        Description(directive.Description),
        Name(directive.Name),
        Inputs(directive.Arguments),
        Directives(directive.AppliedDirectives),
        directive.IsRepeatable,
        directive.Definition!.Locations);

    public TypeDefinitionNode Type(NamedType type)
    {
        var description = Description(type.Description);
        var name = Name(type.Name);
        var directives = Directives(type.AppliedDirectives);
        return type switch
        {
            ScalarType => new ScalarTypeDefinitionNode(Nowhere, description, name, directives),
            ObjectType complex => new ObjectTypeDefinitionNode(
                Nowhere, description, name, directives, Types(complex.Interfaces), Fields(complex.Fields)),
            InterfaceType complex => new InterfaceTypeDefinitionNode(
                Nowhere, description, name, directives, Types(complex.Interfaces), Fields(complex.Fields)),
            UnionType union => new UnionTypeDefinitionNode(Nowhere, description, name, directives, Types(union.Types)),
            EnumType enumType => new EnumTypeDefinitionNode(Nowhere, description, name, directives, Values(enumType.Values)),
            InputObjectType input => new InputObjectTypeDefinitionNode(Nowhere, description, name, directives, Inputs(input.Fields)),
            _ => throw new InvalidOperationException($"The type {type.Name} is of no known kind."),
        };
    }

    private ImmutableArray<FieldDefinitionNode> Fields(ImmutableArray<FieldDefinition> fields)
    {
        var nodes = ImmutableArray.CreateBuilder<FieldDefinitionNode>(fields.Length);
        foreach (var field in fields)
        {
            nodes.Add(new FieldDefinitionNode(
                Nowhere, Description(field.Description), Name(field.Name), Inputs(field.Arguments), Reference(field.Type), Directives(field.AppliedDirectives)));
        }

        return nodes.MoveToImmutable();
    }

    private ImmutableArray<InputValueDefinitionNode> Inputs<T>(ImmutableArray<T> inputs)
        where T : InputValueDefinition
    {
        var nodes = ImmutableArray.CreateBuilder<InputValueDefinitionNode>(inputs.Length);
        foreach (var input in inputs)
        {
            nodes.Add(new InputValueDefinitionNode(
                Nowhere, Description(input.Description), Name(input.Name), Reference(input.Type), input.DefaultLiteral, Directives(input.AppliedDirectives)));
        }

        return nodes.MoveToImmutable();
    }

    private ImmutableArray<EnumValueDefinitionNode> Values(ImmutableArray<EnumValueDefinition> values)
    {
        var nodes = ImmutableArray.CreateBuilder<EnumValueDefinitionNode>(values.Length);
        foreach (var value in values)
        {
            nodes.Add(new EnumValueDefinitionNode(Nowhere, Description(value.Description), Name(value.Name), Directives(value.AppliedDirectives)));
        }

        return nodes.MoveToImmutable();
    }

    private ImmutableArray<DirectiveNode> Directives(ImmutableArray<DirectiveNode> applied)
    {
        if (withAppliedDirectives || applied.Length == 0)
        {
            return applied;
        }

        var kept = ImmutableArray.CreateBuilder<DirectiveNode>();
        foreach (var directive in applied)
        {
            if (BuiltInDefinitions.IsDirectiveName(directive.Name.Value))
            {
                kept.Add(directive);
            }
        }

        return kept.DrainToImmutable();
    }

    private static ImmutableArray<NamedTypeNode> Types<T>(ImmutableArray<T> types)
        where T : NamedType
    {
        var nodes = ImmutableArray.CreateBuilder<NamedTypeNode>(types.Length);
        foreach (var type in types)
        {
            nodes.Add(Named(type));
        }

        return nodes.MoveToImmutable();
    }

    private static TypeNode Reference(GraphQLType type) => type switch
    {
        NonNullType nonNull => new NonNullTypeNode(Nowhere, Reference(nonNull.OfType)),
        ListType list => new ListTypeNode(Nowhere, Reference(list.OfType)),
        _ => Named(type.Named),
    };

    private static NamedTypeNode Named(NamedType type) => new(Nowhere, Name(type.Name));

    private static NameNode Name(string name) => new(Nowhere, name);

    private static StringValueNode? Description(string? description) =>
        description is null ? null : new StringValueNode(Nowhere, description, isBlock: true);
}
