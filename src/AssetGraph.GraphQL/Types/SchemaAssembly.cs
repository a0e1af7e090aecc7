using System.Collections.Immutable;
using AssetGraph.GraphQL.Language;
using AssetGraph.GraphQL.Validation;

namespace AssetGraph.GraphQL.Types;

/// <summary>
/// Puts a schema together from its definitions in two steps, since types may refer to each other in any order: first an object for every type, then the
/// members. This part knows the document; <see cref="TypeAssembly"/> fills the types.
/// </summary>
internal sealed class SchemaAssembly
{
    private static readonly (OperationType Operation, string Name)[] DefaultRoots =
    [
        (OperationType.Query, "Query"), (OperationType.Mutation, "Mutation"), (OperationType.Subscription, "Subscription"),
    ];

    private readonly SpecificationEdition _edition;
    private readonly List<NamedType> _types = [];
    private readonly List<NamedType> _introspectionTypes = [];
    private readonly Dictionary<string, NamedType> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ScalarType> _builtInScalars = new(StringComparer.Ordinal);
    private readonly List<ScalarType> _scalarsInUse = [];
    private readonly Dictionary<string, List<TypeExtensionNode>> _extensions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DirectiveDefinitionNode> _directives = new(StringComparer.Ordinal);
    private readonly List<SchemaExtensionNode> _schemaExtensions = [];
    private SchemaDefinitionNode? _schemaDefinition;

    public SchemaAssembly(DocumentNode document, SpecificationEdition edition)
    {
        _edition = edition;
        foreach (var name in (string[])["Int", "Float", "String", "Boolean", "ID"])
        {
            _builtInScalars.Add(name, BuiltInScalars.Create(name));
        }

        foreach (var definition in BuiltInDefinitions.Document(edition).Definitions)
        {
            if (definition is TypeDefinitionNode type)
            {
                var created = TypeAssembly.Create(type);
                created.IsIntrospection = true;
                _introspectionTypes.Add(created);
                _byName.Add(created.Name, created);
            }
        }

        foreach (var definition in document.Definitions)
        {
            Collect(definition);
        }
    }

    public Schema Assemble()
    {
        var filler = new TypeAssembly(Resolve);
        foreach (var type in _types)
        {
            filler.Complete(type, _extensions.GetValueOrDefault(type.Name) ?? []);
        }

        var directives = ImmutableArray.CreateBuilder<DirectiveDefinition>();
        foreach (var directive in _directives.Values)
        {
            directives.Add(filler.BuildDirective(directive));
        }

        foreach (var directive in BuiltInDefinitions.Directives(_edition).Values)
        {
            if (!_directives.ContainsKey(directive.Name.Value))
            {
                var built = filler.BuildDirective(directive);
                built.IsBuiltIn = true;
                directives.Add(built);
            }
        }

        foreach (var type in _introspectionTypes)
        {
            filler.Complete(type, []);
        }

        var roots = FindRoots();
        return new Schema(new SchemaParts
        {
            Edition = _edition,
            Description = _schemaDefinition?.Description?.Value,
            AppliedDirectives = [.. _schemaDefinition?.Directives ?? [], .. _schemaExtensions.SelectMany(extension => extension.Directives)],
            Definition = _schemaDefinition,
            Extensions = [.. _schemaExtensions],
            QueryType = roots.GetValueOrDefault(OperationType.Query) as ObjectType,
            MutationType = roots.GetValueOrDefault(OperationType.Mutation) as ObjectType,
            SubscriptionType = roots.GetValueOrDefault(OperationType.Subscription) as ObjectType,
            RootTypes = roots,
            Types = [.. _types, .. _scalarsInUse, .. _introspectionTypes],
            Directives = directives.DrainToImmutable(),
            BuiltInScalars = [.. _builtInScalars.Values],
            TypeNameField = new FieldDefinition("__typename", Scalar("String").ToNonNull(), []) { Description = "The name of the current Object type at runtime." },
            SchemaField = new FieldDefinition("__schema", _byName["__Schema"].ToNonNull(), []) { Description = "Access the current type schema of this server." },
            TypeField = new FieldDefinition("__type", _byName["__Type"], [new ArgumentDefinition("name", Scalar("String").ToNonNull(), null)])
            {
                Description = "Request the type information of a single type.",
            },
        });
    }

    private void Collect(DefinitionNode definition)
    {
        switch (definition)
        {
            case TypeDefinitionNode type when BuiltInScalars.Contains(type.Name.Value):
                // To repeat a built-in scalar is tolerated, and changes nothing but that the schema shows it.
                Scalar(type.Name.Value);
                break;
            case TypeDefinitionNode type when !_byName.ContainsKey(type.Name.Value):
                var created = TypeAssembly.Create(type);
                _byName.Add(created.Name, created);
                _types.Add(created);
                break;
            case TypeExtensionNode extension:
                if (!_extensions.TryGetValue(extension.Name.Value, out var extensions))
                {
                    _extensions.Add(extension.Name.Value, extensions = []);
                }

                extensions.Add(extension);
                break;
            case DirectiveDefinitionNode directive:
                _directives.TryAdd(directive.Name.Value, directive);
                break;
            case SchemaDefinitionNode schema:
                _schemaDefinition ??= schema;
                break;
            case SchemaExtensionNode schema:
                _schemaExtensions.Add(schema);
                break;
        }
    }

    private GraphQLType Resolve(TypeNode node) => node switch
    {
        NonNullTypeNode nonNull => Resolve(nonNull.Type).ToNonNull(),
        ListTypeNode list => Resolve(list.Type).ToList(),
        NamedTypeNode named => Resolve(named),
        _ => throw new InvalidOperationException($"A type reference cannot be a {node.Kind}."),
    };

    private NamedType Resolve(NamedTypeNode node)
    {
        if (_byName.TryGetValue(node.Name.Value, out var type))
        {
            return type;
        }

        return BuiltInScalars.Contains(node.Name.Value)
            ? Scalar(node.Name.Value)
            : throw new SchemaException([new ValidationError("KnownTypeNamesRule", $"Unknown type \"{node.Name.Value}\".", [node.Location.Position])]);
    }

    /// <summary>A built-in scalar; from now on the schema counts it among its types.</summary>
    private ScalarType Scalar(string name)
    {
        var scalar = _builtInScalars[name];
        if (_byName.TryAdd(name, scalar))
        {
            _scalarsInUse.Add(scalar);
        }

        return scalar;
    }

    private Dictionary<OperationType, NamedType> FindRoots()
    {
        var roots = new Dictionary<OperationType, NamedType>();
        foreach (var extension in _schemaExtensions)
        {
            AddRoots(roots, extension.OperationTypes);
        }

        if (_schemaDefinition is not null)
        {
            AddRoots(roots, _schemaDefinition.OperationTypes);
            return roots;
        }

        foreach (var (operation, name) in DefaultRoots)
        {
            if (_byName.TryGetValue(name, out var type))
            {
                roots[operation] = type;
            }
        }

        return roots;
    }

    private void AddRoots(Dictionary<OperationType, NamedType> roots, ImmutableArray<OperationTypeDefinitionNode> definitions)
    {
        foreach (var definition in definitions)
        {
            roots[definition.Operation] = Resolve(definition.Type);
        }
    }
}
