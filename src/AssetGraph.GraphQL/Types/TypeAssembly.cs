using System.Collections.Immutable;
using AssetGraph.GraphQL.Language;

namespace AssetGraph.GraphQL.Types;

/// <summary>Makes types and their members from syntax.</summary>
/// <param name="resolve">Finds the type that a reference means.</param>
internal sealed class TypeAssembly(Func<TypeNode, GraphQLType> resolve)
{
    private const string DefaultDeprecationReason = "No longer supported";

    /// <summary>A type without members.</summary>
    public static NamedType Create(TypeDefinitionNode node)
    {
        NamedType type = node switch
        {
            ScalarTypeDefinitionNode => new ScalarType(node.Name.Value, UntypedLiteral.Coerce),
            ObjectTypeDefinitionNode => new ObjectType(node.Name.Value),
            InterfaceTypeDefinitionNode => new InterfaceType(node.Name.Value),
            UnionTypeDefinitionNode => new UnionType(node.Name.Value),
            EnumTypeDefinitionNode => new EnumType(node.Name.Value),
            InputObjectTypeDefinitionNode => new InputObjectType(node.Name.Value),
            _ => throw new InvalidOperationException($"A type cannot be made from a {node.Kind}."),
        };
        type.Definition = node;
        type.Description = node.Description?.Value;
        return type;
    }

    /// <summary>Gives a type its members: those of its definition, then those of its extensions.</summary>
    public void Complete(NamedType type, List<TypeExtensionNode> extensions)
    {
        type.Extensions = [.. extensions];
        type.AppliedDirectives = [.. type.Definition!.Directives, .. extensions.SelectMany(extension => extension.Directives)];
        switch (type)
        {
            case ScalarType scalar:
                scalar.SpecifiedByUrl = StringArgument(scalar.AppliedDirectives, "specifiedBy", "url");
                break;
            case ComplexType complex:
                var (interfaces, fields) = ComplexParts(complex);
                complex.Complete(OfKind<InterfaceType>(interfaces), [.. fields.Select(BuildField)]);
                break;
            case UnionType union:
                union.Types = OfKind<ObjectType>(UnionMembers(union));
                break;
            case EnumType enumType:
                enumType.Complete([.. EnumValues(enumType).Select(BuildEnumValue)]);
                break;
            case InputObjectType input:
                input.IsOneOf = Find(input.AppliedDirectives, "oneOf") is not null;
                input.Complete([.. InputFields(input).Select(BuildInputField)]);
                break;
        }
    }

    public DirectiveDefinition BuildDirective(DirectiveDefinitionNode node)
    {
        var locations = DirectiveLocations.None;
        foreach (var location in node.Locations)
        {
            locations |= DirectiveLocationNames.Find(location.Value);
        }

        return new DirectiveDefinition(node.Name.Value, BuildArguments(node.Arguments), locations, node.IsRepeatable)
        {
            Definition = node,
            Description = node.Description?.Value,
            AppliedDirectives = node.Directives,
            DeprecationReason = DeprecationReason(node.Directives),
            IsBuiltIn = BuiltInDefinitions.IsDirectiveName(node.Name.Value),
        };
    }

    /// <summary>The interfaces and fields as written, of the definition and the extensions.</summary>
    public static (IEnumerable<NamedTypeNode> Interfaces, IEnumerable<FieldDefinitionNode> Fields) ComplexParts(ComplexType type)
    {
        List<NamedTypeNode> interfaces = [];
        List<FieldDefinitionNode> fields = [];
        foreach (var node in Parts(type))
        {
            var (nodeInterfaces, nodeFields) = node switch
            {
                ObjectTypeDefinitionNode part => (part.Interfaces, part.Fields),
                InterfaceTypeDefinitionNode part => (part.Interfaces, part.Fields),
                ObjectTypeExtensionNode part => (part.Interfaces, part.Fields),
                InterfaceTypeExtensionNode part => (part.Interfaces, part.Fields),
                _ => ([], []),
            };
            interfaces.AddRange(nodeInterfaces);
            fields.AddRange(nodeFields);
        }

        return (interfaces, fields);
    }

    /// <summary>The member types as written, of the definition and the extensions.</summary>
    public static IEnumerable<NamedTypeNode> UnionMembers(UnionType type) => Parts(type).SelectMany(node => node switch
    {
        UnionTypeDefinitionNode part => part.Types,
        UnionTypeExtensionNode part => part.Types,
        _ => [],
    });

    private static IEnumerable<EnumValueDefinitionNode> EnumValues(EnumType type) => Parts(type).SelectMany(node => node switch
    {
        EnumTypeDefinitionNode part => part.Values,
        EnumTypeExtensionNode part => part.Values,
        _ => [],
    });

    private static IEnumerable<InputValueDefinitionNode> InputFields(InputObjectType type) => Parts(type).SelectMany(node => node switch
    {
        InputObjectTypeDefinitionNode part => part.Fields,
        InputObjectTypeExtensionNode part => part.Fields,
        _ => [],
    });

    private static IEnumerable<DefinitionNode> Parts(NamedType type) => [type.Definition!, .. type.Extensions];

    private ImmutableArray<T> OfKind<T>(IEnumerable<NamedTypeNode> nodes)
        where T : NamedType => [.. nodes.Select(resolve).OfType<T>().Distinct()];

    private FieldDefinition BuildField(FieldDefinitionNode node) =>
        new(node.Name.Value, resolve(node.Type), BuildArguments(node.Arguments))
        {
            Definition = node,
            Description = node.Description?.Value,
            AppliedDirectives = node.Directives,
            DeprecationReason = DeprecationReason(node.Directives),
        };

    private ImmutableArray<ArgumentDefinition> BuildArguments(ImmutableArray<InputValueDefinitionNode> nodes)
    {
        if (nodes.Length == 0)
        {
            return [];
        }

        var arguments = ImmutableArray.CreateBuilder<ArgumentDefinition>(nodes.Length);
        foreach (var node in nodes)
        {
            arguments.Add(new ArgumentDefinition(node.Name.Value, resolve(node.Type), node.DefaultValue)
            {
                Definition = node,
                Description = node.Description?.Value,
                AppliedDirectives = node.Directives,
                DeprecationReason = DeprecationReason(node.Directives),
            });
        }

        return arguments.MoveToImmutable();
    }

    private InputFieldDefinition BuildInputField(InputValueDefinitionNode node) =>
        new(node.Name.Value, resolve(node.Type), node.DefaultValue)
        {
            Definition = node,
            Description = node.Description?.Value,
            AppliedDirectives = node.Directives,
            DeprecationReason = DeprecationReason(node.Directives),
        };

    private static EnumValueDefinition BuildEnumValue(EnumValueDefinitionNode node) =>
        new(node.Name.Value)
        {
            Definition = node,
            Description = node.Description?.Value,
            AppliedDirectives = node.Directives,
            DeprecationReason = DeprecationReason(node.Directives),
        };

    private static string? DeprecationReason(ImmutableArray<DirectiveNode> directives) =>
        Find(directives, "deprecated") is null ? null : StringArgument(directives, "deprecated", "reason") ?? DefaultDeprecationReason;

    private static string? StringArgument(ImmutableArray<DirectiveNode> directives, string directiveName, string argumentName)
    {
        if (Find(directives, directiveName) is { } directive)
        {
            foreach (var argument in directive.Arguments)
            {
                if (argument.Name.Value == argumentName)
                {
                    return (argument.Value as StringValueNode)?.Value;
                }
            }
        }

        return null;
    }

    private static DirectiveNode? Find(ImmutableArray<DirectiveNode> directives, string name)
    {
        foreach (var directive in directives)
        {
            if (directive.Name.Value == name)
            {
                return directive;
            }
        }

        return null;
    }
}
