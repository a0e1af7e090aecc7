using System.Collections.Concurrent;
using AssetGraph.GraphQL.Types;

namespace AssetGraph.GraphQL.Execution;

/// <summary>Section 6.4.3, ResolveAbstractType: by a function where one was given, or else by the CLR type of the value.</summary>
internal sealed class AbstractTypeResolver(Schema schema, IReadOnlyDictionary<Type, string[]> boundTypes, Func<object, string?>? byFunction)
{
    private readonly ConcurrentDictionary<(Type, NamedType), ObjectType?> _known = new();

    /// <summary>The object type of a value, or null where it has none.</summary>
    public ObjectType? Resolve(object value, NamedType abstractType)
    {
        if (byFunction?.Invoke(value) is { } name)
        {
            return schema.FindType(name) as ObjectType;
        }

        return _known.GetOrAdd((value.GetType(), abstractType), static (key, self) => self.ByClrType(key.Item1, key.Item2), this);
    }

    private ObjectType? ByClrType(Type clrType, NamedType abstractType)
    {
        for (var type = clrType; type is not null && type != typeof(object); type = type.BaseType)
        {
            if (ByName(type, abstractType) is { } found)
            {
                return found;
            }
        }

        foreach (var implemented in clrType.GetInterfaces())
        {
            if (boundTypes.ContainsKey(implemented) && ByName(implemented, abstractType) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private ObjectType? ByName(Type type, NamedType abstractType)
    {
        string[] names = boundTypes.TryGetValue(type, out var bound) ? bound : [type.Name];
        foreach (var name in names)
        {
            if (schema.FindType(name) is ObjectType candidate && schema.IsPossibleType(abstractType, candidate))
            {
                return candidate;
            }
        }

        return null;
    }
}
