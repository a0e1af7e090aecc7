using System.Reflection;
using AssetGraph.GraphQL.Types;

namespace AssetGraph.GraphQL.Resolvers;

/// <summary>The methods of all resolver classes, by the type whose fields they serve.</summary>
internal sealed class ResolverMethods(Schema schema, Problems problems)
{
    private readonly Dictionary<string, List<ResolverMethod>> _methods = new(StringComparer.Ordinal);

    /// <summary>The types that have methods.</summary>
    public IEnumerable<NamedType> Types => _methods.Keys.Select(name => schema.FindType(name)!);

    /// <summary>Creates the resolver classes and lists their methods.</summary>
    public void Collect(IEnumerable<(Type Resolver, string? TypeName)> resolvers, IServiceProvider services)
    {
        foreach (var (resolverClass, explicitName) in resolvers)
        {
            string[] names = explicitName is not null ? [explicitName] : [.. resolverClass.GetCustomAttributes<ObjectTypeAttribute>().Select(attribute => attribute.Name)];
            if (names.Length == 0)
            {
                problems.Add($"{resolverClass.Name}: nothing says whose fields it resolves; expected [ObjectType(\"…\")] on the class or AddResolver<{resolverClass.Name}>(\"…\").");
                continue;
            }

            var instance = resolverClass is { IsAbstract: true, IsSealed: true } ? null : ServiceActivator.For(resolverClass)(services);
            foreach (var name in names)
            {
                if (schema.FindType(name) is ComplexType)
                {
                    Collect(name, resolverClass, instance);
                }
                else
                {
                    problems.Add($"{resolverClass.Name}: the schema has no object or interface type {name}.");
                }
            }
        }
    }

    private void Collect(string typeName, Type resolverClass, object? instance)
    {
        if (!_methods.TryGetValue(typeName, out var methods))
        {
            _methods.Add(typeName, methods = []);
        }

        foreach (var method in resolverClass.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.FlattenHierarchy))
        {
            if (method.DeclaringType == typeof(object) || method.GetBaseDefinition().DeclaringType == typeof(object)
                || method.IsSpecialName || method.IsDefined(typeof(GraphQLIgnoreAttribute)))
            {
                continue;
            }

            var resolver = new ResolverMethod(method.IsStatic ? null : instance, method);
            if (methods.Find(other => other.FieldName == resolver.FieldName) is { } other)
            {
                problems.Add($"{typeName}.{resolver.FieldName}: both {other} and {resolver} resolve it; expected one.");
            }
            else
            {
                methods.Add(resolver);
            }
        }
    }

    /// <summary>The methods for a type itself.</summary>
    public IReadOnlyList<ResolverMethod> Of(NamedType type) => _methods.GetValueOrDefault(type.Name) ?? [];

    /// <summary>The method that serves a field of a type: its own, or else that of an interface it implements.</summary>
    public ResolverMethod? Find(ComplexType type, FieldDefinition field)
    {
        if (MethodOf(type.Name, field) is { } own)
        {
            return own;
        }

        foreach (var implemented in type.Interfaces)
        {
            if (MethodOf(implemented.Name, field) is { } inherited)
            {
                return inherited;
            }
        }

        return null;
    }

    private ResolverMethod? MethodOf(string typeName, FieldDefinition field) =>
        _methods.TryGetValue(typeName, out var methods)
            ? methods.Find(method => NamingConvention.MemberNamesMatch(method.FieldName, field.Name))
            : null;

    /// <summary>Adds to the problems every method that serves no field.</summary>
    public void ReportUnused()
    {
        foreach (var (typeName, methods) in _methods)
        {
            foreach (var method in methods)
            {
                if (((ComplexType)schema.FindType(typeName)!).Fields.All(field => !NamingConvention.MemberNamesMatch(field.Name, method.FieldName)))
                {
                    problems.Add($"{typeName}.{method.FieldName}: {method} resolves it, but the type has no such field; expected a field, or [GraphQLIgnore] on the method.");
                }
            }
        }
    }
}
