using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace AssetGraph.GraphQL.Resolvers;

/// <summary>Questions about classes of C#.</summary>
internal static class ClrTypes
{
    /// <summary>The name as one writes it in C#.</summary>
    public static string Display(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return $"{Display(underlying)}?";
        }

        if (type.IsArray)
        {
            return $"{Display(type.GetElementType()!)}[]";
        }

        if (!type.IsGenericType)
        {
            return Type.GetTypeCode(type) switch
            {
                _ when type.IsEnum => type.Name,
                TypeCode.Boolean => "bool",
                TypeCode.Int32 => "int",
                TypeCode.Int64 => "long",
                TypeCode.Double => "double",
                TypeCode.Single => "float",
                TypeCode.Decimal => "decimal",
                TypeCode.String => "string",
                _ => type == typeof(object) ? "object" : type.Name,
            };
        }

        var name = type.Name;
        var tick = name.IndexOf('`', StringComparison.Ordinal);
        return $"{(tick < 0 ? name : name[..tick])}<{string.Join(", ", type.GetGenericArguments().Select(Display))}>";
    }

    /// <summary>What an asynchronous type promises; null for any other.</summary>
    public static Type? AwaitedType(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() is { } definition && (definition == typeof(Task<>) || definition == typeof(ValueTask<>))
            ? type.GetGenericArguments()[0]
            : null;

    /// <summary>The type of the items of a list; false for anything else, text included.</summary>
    public static bool TryGetItemType(Type type, [NotNullWhen(true)] out Type? itemType)
    {
        itemType = null;
        if (type == typeof(string))
        {
            return false;
        }

        if (type.IsArray)
        {
            itemType = type.GetElementType()!;
            return true;
        }

        var enumerable = Constructed(type, typeof(IEnumerable<>));
        itemType = enumerable?.GetGenericArguments()[0];
        return itemType is not null;
    }

    /// <summary>The interface or type itself as constructed from a generic definition; null where it isn't one.</summary>
    public static Type? Constructed(Type type, Type definition)
    {
        if (type.IsGenericType && type.GetGenericTypeDefinition() == definition)
        {
            return type;
        }

        return type.GetInterfaces().FirstOrDefault(candidate => candidate.IsGenericType && candidate.GetGenericTypeDefinition() == definition);
    }

    /// <summary>Whether null may be a value: <c>T?</c>, or a reference type that isn't annotated otherwise.</summary>
    public static bool AllowsNull(Type type, NullabilityInfo? nullability) =>
        type.IsValueType
            ? Nullable.GetUnderlyingType(type) is not null
            : nullability is null || nullability.WriteState != NullabilityState.NotNull || nullability.ReadState != NullabilityState.NotNull;

    /// <summary>The nullability of a type argument or array item.</summary>
    public static NullabilityInfo? ItemNullability(NullabilityInfo? nullability) =>
        nullability?.ElementType ?? (nullability?.GenericTypeArguments is [var only] ? only : null);

    /// <summary>Whether a parameter of this type can only mean an argument, never a service.</summary>
    public static bool IsSimple(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type.IsPrimitive || type.IsEnum || type == typeof(string) || type == typeof(decimal) || type == typeof(Guid)
            || type == typeof(DateOnly) || type == typeof(DateTime) || type == typeof(DateTimeOffset)
            || (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Optional<>));
    }
}
