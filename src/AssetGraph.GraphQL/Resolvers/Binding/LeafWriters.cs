using System.Runtime.CompilerServices;
using AssetGraph.GraphQL.Execution;
using AssetGraph.GraphQL.Types;

namespace AssetGraph.GraphQL.Resolvers;

/// <summary>The quick ways from values of C# to values of the response.</summary>
internal static class LeafWriters
{
    /// <summary>The writer of a leaf type for a class, an <see cref="ILeafWriter{T}"/>; null where there is no quick one.</summary>
    public static object? Find(GraphQLType type, Type clrType) => type.Nullable switch
    {
        ScalarType { Name: "Int" } when clrType == typeof(int) => default(OfInt),
        ScalarType { Name: "Int" } when clrType == typeof(int?) => default(OfNullableInt),
        ScalarType { Name: "Float" } when clrType == typeof(double) => default(OfDouble),
        ScalarType { Name: "Float" } when clrType == typeof(double?) => default(OfNullableDouble),
        ScalarType { Name: "Boolean" } when clrType == typeof(bool) => default(OfBool),
        ScalarType { Name: "String" or "ID" } when clrType == typeof(string) => default(OfString),
        EnumType { RuntimeData: EnumBinding binding } when clrType.IsEnum && clrType.GetEnumUnderlyingType() == typeof(int) =>
            Activator.CreateInstance(typeof(OfEnum<>).MakeGenericType(clrType), [binding.TableOf(clrType)]),
        _ => null,
    };

    private readonly struct OfInt : ILeafWriter<int>
    {
        public bool TryWrite(int value, out ResultValue result)
        {
            result = value;
            return true;
        }
    }

    private readonly struct OfNullableInt : ILeafWriter<int?>
    {
        public bool TryWrite(int? value, out ResultValue result)
        {
            result = value.GetValueOrDefault();
            return value.HasValue;
        }
    }

    private readonly struct OfDouble : ILeafWriter<double>
    {
        public bool TryWrite(double value, out ResultValue result)
        {
            var isFinite = double.IsFinite(value);
            result = isFinite ? value : default;
            return isFinite;
        }
    }

    private readonly struct OfNullableDouble : ILeafWriter<double?>
    {
        public bool TryWrite(double? value, out ResultValue result)
        {
            var isFinite = value is { } number && double.IsFinite(number);
            result = isFinite ? value.GetValueOrDefault() : default;
            return isFinite;
        }
    }

    private readonly struct OfBool : ILeafWriter<bool>
    {
        public bool TryWrite(bool value, out ResultValue result)
        {
            result = value;
            return true;
        }
    }

    private readonly struct OfString : ILeafWriter<string?>
    {
        public bool TryWrite(string? value, out ResultValue result)
        {
            result = value;
            return value is not null;
        }
    }

    // Only for enums whose numbers are ints; what the table doesn't know is looked up, or refused, the long way.
    private readonly struct OfEnum<T>(ResultValue[] table) : ILeafWriter<T>
        where T : struct, Enum
    {
        public bool TryWrite(T value, out ResultValue result)
        {
            var number = (uint)Unsafe.As<T, int>(ref value);
            result = number < (uint)table.Length ? table[number] : default;
            return !result.IsNull;
        }
    }
}
