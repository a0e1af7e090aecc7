namespace AssetGraph.GraphQL.Resolvers;

/// <summary>Default values of C#.</summary>
internal static class ClrDefaults
{
    /// <summary>What <c>default(T)</c> is, boxed.</summary>
    public static object? Of(Type type) =>
        type.IsValueType && Nullable.GetUnderlyingType(type) is null ? Activator.CreateInstance(type) : null;

    /// <summary>A default as metadata holds it (enums as numbers) in the class of its parameter.</summary>
    public static object Typed(object value, Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type.IsEnum ? Enum.ToObject(type, value) : value;
    }
}
