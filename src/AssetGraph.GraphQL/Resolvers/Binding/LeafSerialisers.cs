using AssetGraph.GraphQL.Execution;
using AssetGraph.GraphQL.Types;

namespace AssetGraph.GraphQL.Resolvers;

/// <summary>Serialisers of simple leaves that box nothing. They give null for what has to be completed the long way.</summary>
internal static class LeafSerialisers
{
    private static readonly Func<int, ResultValue?> OfInt = static value => value;
    private static readonly Func<int?, ResultValue?> OfNullableInt = static value => value is { } number ? number : null;
    private static readonly Func<double, ResultValue?> OfDouble = static value => double.IsFinite(value) ? value : null;
    private static readonly Func<double?, ResultValue?> OfNullableDouble = static value => value is { } number && double.IsFinite(number) ? number : null;
    private static readonly Func<bool, ResultValue?> OfBool = static value => value;
    private static readonly Func<string?, ResultValue?> OfString = static value => value is null ? null : (ResultValue)value;

    /// <summary>The serialiser of a leaf type for a class; null where there is no quick one.</summary>
    public static Func<T, ResultValue?>? Find<T>(GraphQLType type)
    {
        object? found = type.Nullable switch
        {
            ScalarType { Name: "Int" } when typeof(T) == typeof(int) => OfInt,
            ScalarType { Name: "Int" } when typeof(T) == typeof(int?) => OfNullableInt,
            ScalarType { Name: "Float" } when typeof(T) == typeof(double) => OfDouble,
            ScalarType { Name: "Float" } when typeof(T) == typeof(double?) => OfNullableDouble,
            ScalarType { Name: "Boolean" } when typeof(T) == typeof(bool) => OfBool,
            ScalarType { Name: "String" or "ID" } when typeof(T) == typeof(string) => OfString,
            EnumType { RuntimeData: EnumBinding binding } when typeof(T).IsEnum =>
                typeof(EnumBinding).GetMethod(nameof(EnumBinding.SerialiserOf))!.MakeGenericMethod(typeof(T)).Invoke(binding, null),
            _ => null,
        };
        return (Func<T, ResultValue?>?)found;
    }
}
