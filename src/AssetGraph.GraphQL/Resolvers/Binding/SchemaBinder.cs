using System.Reflection;
using AssetGraph.GraphQL.Execution;
using AssetGraph.GraphQL.Introspection;
using AssetGraph.GraphQL.Types;

namespace AssetGraph.GraphQL.Resolvers;

/// <summary>
/// Gives every field and leaf of a schema its run-time part, and checks schema and resolvers against each other. Which class stands for
/// which type is taken from explicit bindings, from <c>[Parent]</c> parameters, and then from what resolvers and properties return.
/// </summary>
internal sealed class SchemaBinder
{
    private readonly Schema _schema;
    private readonly RequestExecutorBuilder _builder;
    private readonly Problems _problems = new();
    private readonly ResolverMethods _methods;
    private readonly Dictionary<NamedType, List<Type>> _classes = [];
    private readonly Queue<NamedType> _open = new();
    private readonly OutputChecker _outputs;
    private readonly MethodCompiler _compiler;
    private readonly NullabilityInfoContext _nullability = new();

    public SchemaBinder(Schema schema, RequestExecutorBuilder builder)
    {
        _schema = schema;
        _builder = builder;
        _methods = new ResolverMethods(schema, _problems);
        _outputs = new OutputChecker(_problems);
        _compiler = new MethodCompiler(new InputBinder(_problems), builder.Loaders, _problems);
    }

    /// <summary>Binds everything.</summary>
    /// <exception cref="SchemaBindingException">Something doesn't fit; all of it is listed.</exception>
    public void Bind(IServiceProvider services)
    {
        BindLeaves();
        IntrospectionBindings.Attach(_schema);
        _methods.Collect(_builder.Resolvers, services);
        CollectClasses();
        LearnClasses();
        foreach (var type in _schema.Types)
        {
            if (type is ObjectType { IsIntrospection: false } objectType)
            {
                BindFields(objectType);
            }
        }

        ReportUnused();
        if (_problems.Found.Count > 0)
        {
            throw new SchemaBindingException(_problems.Found);
        }
    }

    private void BindLeaves()
    {
        var scalars = _builder.Scalars.ToDictionary(scalar => scalar.Name, StringComparer.Ordinal);
        foreach (var type in _schema.Types)
        {
            if (type is EnumType enumType)
            {
                enumType.RuntimeData = new EnumBinding(enumType);
            }
            else if (type is ScalarType scalarType)
            {
                if (LeafOf(scalarType, scalars) is { } leaf)
                {
                    scalarType.RuntimeData = leaf;
                    scalars.Remove(scalarType.Name);
                }
                else
                {
                    _problems.Add($"scalar {scalarType.Name}: nothing says how it is read and written; expected AddScalar(…) with a scalar of this name.");
                    scalarType.RuntimeData = new JsonScalar(scalarType.Name);
                }
            }
        }

        foreach (var unknown in scalars.Keys)
        {
            _problems.Add($"scalar {unknown}: it was added, but the schema has no scalar of this name.");
        }
    }

    private static object? LeafOf(ScalarType type, Dictionary<string, Scalar> scalars)
    {
        if (scalars.TryGetValue(type.Name, out var scalar))
        {
            type.LiteralCoercer = scalar.TryCoerceLiteral;
            return scalar;
        }

        return type.Name switch
        {
            "Int" => new IntLeaf(),
            "Float" => new FloatLeaf(),
            "String" => new StringLeaf(),
            "Boolean" => new BooleanLeaf(),
            "ID" => new IdLeaf(),
            _ => null,
        };
    }

    private void CollectClasses()
    {
        foreach (var (clrType, names) in _builder.BoundTypes)
        {
            foreach (var name in names)
            {
                if (_schema.FindType(name) is { IsComposite: true } type)
                {
                    Found(type, clrType);
                }
                else
                {
                    _problems.Add($"{ClrTypes.Display(clrType)}: the schema has no object, interface or union type {name} to bind it to.");
                }
            }
        }

        foreach (var type in _methods.Types)
        {
            foreach (var method in _methods.Of(type))
            {
                if (method.Parent is { } parent && parent.ParameterType != typeof(object))
                {
                    FoundParent(type, parent.ParameterType);
                }
            }
        }
    }

    // A method may take a base class of what the type is bound to; that says nothing new.
    private void FoundParent(NamedType type, Type parentClass)
    {
        if (!_classes.TryGetValue(type, out var known) || !known.Exists(parentClass.IsAssignableFrom))
        {
            Found(type, parentClass);
        }
    }

    private void Found(NamedType type, Type clrType)
    {
        if (!_classes.TryGetValue(type, out var known))
        {
            _classes.Add(type, known = []);
        }

        if (!known.Contains(clrType))
        {
            known.Add(clrType);
            _open.Enqueue(type);
            if (type is InterfaceType or UnionType)
            {
                FindByName(type, clrType);
            }
        }
    }

    // A class that has the name of an object type and is one of what its interface or union stands for needs no explicit binding.
    private void FindByName(NamedType abstractType, Type clrType)
    {
        foreach (var possible in _schema.PossibleTypes(abstractType))
        {
            if (!_classes.ContainsKey(possible)
                && clrType != typeof(object)
                && clrType.Assembly.GetTypes().FirstOrDefault(candidate => candidate.Name == possible.Name && !candidate.IsAbstract && clrType.IsAssignableFrom(candidate)) is { } match)
            {
                Found(possible, match);
            }
        }
    }

    private void LearnClasses()
    {
        // The root types need no class: their methods are asked first.
        foreach (var root in (ObjectType?[])[_schema.QueryType, _schema.MutationType, _schema.SubscriptionType])
        {
            if (root is not null)
            {
                _open.Enqueue(root);
            }
        }

        foreach (var type in _methods.Types)
        {
            _open.Enqueue(type);
        }

        while (_open.TryDequeue(out var next))
        {
            if (next is not ComplexType complex)
            {
                continue;
            }

            foreach (var field in complex.Fields)
            {
                Learn(complex, field);
            }
        }
    }

    private void Learn(ComplexType type, FieldDefinition field)
    {
        if (_methods.Find(type, field) is { } method)
        {
            var returned = ClrTypes.AwaitedType(method.Method.ReturnType) ?? method.Method.ReturnType;
            if (ReferenceEquals(type, _schema.SubscriptionType) && ClrTypes.Constructed(returned, typeof(IAsyncEnumerable<>)) is { } stream)
            {
                returned = stream.GetGenericArguments()[0];
            }

            new OutputChecker(new Problems()).Check(field.Type, returned, null, "", LearnFound);
            return;
        }

        foreach (var property in FindProperties(type, field))
        {
            new OutputChecker(new Problems()).Check(field.Type, property.PropertyType, null, "", LearnFound);
        }
    }

    private void LearnFound(NamedType type, Type clrType)
    {
        // An object type that is bound explicitly, or to a derived class already, keeps what it has.
        if (!_classes.TryGetValue(type, out var known) || !known.Exists(clrType.IsAssignableFrom))
        {
            Found(type, clrType);
        }
    }

    private List<PropertyInfo> FindProperties(NamedType type, FieldDefinition field)
    {
        var properties = new List<PropertyInfo>();
        foreach (var clrType in _classes.GetValueOrDefault(type) ?? [])
        {
            if (Property(clrType, field.Name) is { } property)
            {
                properties.Add(property);
            }
        }

        return properties;
    }

    private static PropertyInfo? Property(Type clrType, string fieldName)
    {
        // An interface doesn't list the properties of those it extends.
        IEnumerable<Type> types = clrType.IsInterface ? [clrType, .. clrType.GetInterfaces()] : [clrType];
        return types
            .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
            .FirstOrDefault(property => property.CanRead
                && property.GetIndexParameters().Length == 0
                && !property.IsDefined(typeof(GraphQLIgnoreAttribute))
                && NamingConvention.MemberNamesMatch(property.GetCustomAttribute<GraphQLNameAttribute>()?.Name ?? property.Name, fieldName));
    }

    private void BindFields(ObjectType type)
    {
        var isSubscription = ReferenceEquals(type, _schema.SubscriptionType);
        foreach (var field in type.Fields)
        {
            field.RuntimeData = BindField(type, field, isSubscription);
        }
    }

    private FieldBinding? BindField(ObjectType type, FieldDefinition field, bool isSubscription)
    {
        if (_builder.Functions.TryGetValue((type.Name, field.Name), out var function))
        {
            return function;
        }

        if (_methods.Find(type, field) is { } method)
        {
            return BindMethod(type, field, method, isSubscription);
        }

        if (_builder.FallbackResolver is { } fallback)
        {
            return fallback;
        }

        return BindProperties(type, field);
    }

    private FieldBinding BindMethod(ObjectType type, FieldDefinition field, ResolverMethod method, bool isSubscription)
    {
        if (method.Parent is { ParameterType: var parentClass }
            && _classes.GetValueOrDefault(type)?.Find(bound => !parentClass.IsAssignableFrom(bound) && !bound.IsAssignableFrom(parentClass)) is { } misfit)
        {
            _problems.Add($"{field}: {method} takes a parent of class {ClrTypes.Display(parentClass)}, but {type.Name} is bound to {ClrTypes.Display(misfit)}.");
        }

        if (method.Method.IsGenericMethodDefinition)
        {
            _problems.Add($"{field}: {method} has type parameters; expected a plain method.");
            return new TypeNameBinding();
        }

        var returned = method.Method.ReturnType;
        if (returned == typeof(void) || returned == typeof(Task) || returned == typeof(ValueTask))
        {
            _problems.Add($"{field}: {method} returns nothing; expected a value for {field.Type}.");
            return new TypeNameBinding();
        }

        if (!isSubscription)
        {
            var nullability = _nullability.Create(method.Method.ReturnParameter);
            var awaited = ClrTypes.AwaitedType(returned);
            _outputs.Check(field.Type, awaited ?? returned, awaited is null ? nullability : nullability.GenericTypeArguments[0], $"{field} by {method}", CheckFound);
        }

        return _compiler.Compile(field, method, isSubscription);
    }

    private FieldBinding? BindProperties(ObjectType type, FieldDefinition field)
    {
        if (!_classes.TryGetValue(type, out var classes))
        {
            _problems.Add($"{field}: nothing resolves it, and {type.Name} is bound to no class; expected a resolver method \"{field.Name}\", or BindRuntimeType<…>(\"{type.Name}\").");
            return null;
        }

        var properties = new List<PropertyInfo>();
        foreach (var clrType in classes)
        {
            if (Property(clrType, field.Name) is { } property)
            {
                properties.Add(property);
                _outputs.Check(field.Type, property.PropertyType, NullabilityOf(property), $"{field} by {clrType.Name}.{property.Name}", CheckFound);
            }
            else
            {
                _problems.Add($"{field}: nothing resolves it; expected a resolver method \"{field.Name}\" or a public property of {ClrTypes.Display(clrType)}.");
            }
        }

        if (field.Arguments.Length > 0 && properties.Count > 0)
        {
            _problems.Add($"{field}: it has arguments ({string.Join(", ", field.Arguments.Select(argument => argument.Name))}), which a property can't take; expected a resolver method.");
        }

        return properties.Count == classes.Count ? MethodCompiler.Compile(field, properties) : null;
    }

    // Of a member whose type is made of type parameters, such as Edge<T>.Node, nothing is known about null.
    private NullabilityInfo? NullabilityOf(PropertyInfo property) =>
        property.DeclaringType is { IsGenericType: true } declaring
        && declaring.GetGenericTypeDefinition().GetProperty(property.Name)?.PropertyType.ContainsGenericParameters == true
            ? null
            : _nullability.Create(property);

    private void CheckFound(NamedType type, Type clrType)
    {
        if (type is ObjectType && _classes.GetValueOrDefault(type) is { } classes
            && !classes.Exists(bound => bound.IsAssignableFrom(clrType) || clrType.IsAssignableFrom(bound)))
        {
            _problems.Add($"type {type.Name}: a resolver returns {ClrTypes.Display(clrType)}, but it is bound to {string.Join(", ", classes.Select(ClrTypes.Display))}.");
        }
    }

    private void ReportUnused()
    {
        _methods.ReportUnused();
        foreach (var (typeName, fieldName) in _builder.Functions.Keys)
        {
            if ((_schema.FindType(typeName) as ObjectType)?.FindField(fieldName) is null)
            {
                _problems.Add($"{typeName}.{fieldName}: a function resolves it, but the schema has no such field.");
            }
        }
    }
}
