using System.Reflection;
using System.Text.Json;
using AssetGraph.GraphQL.Execution;
using AssetGraph.GraphQL.Types;

namespace AssetGraph.GraphQL.Resolvers;

/// <summary>Compares what a resolver returns with the type of its field, and learns which classes stand for which types.</summary>
internal sealed class OutputChecker(Problems problems)
{
    /// <summary>Checks a returned class; calls <paramref name="found"/> for the class that stands for an object, interface or union type.</summary>
    public void Check(GraphQLType type, Type clrType, NullabilityInfo? nullability, string where, Action<NamedType, Type> found)
    {
        if (type.IsNonNull && IsSurelyNullable(clrType, nullability))
        {
            problems.Add($"{where}: {ClrTypes.Display(clrType)} may be null, but the type {type} may not.");
        }

        clrType = Nullable.GetUnderlyingType(clrType) ?? clrType;
        if (clrType == typeof(object) || typeof(IError).IsAssignableFrom(clrType))
        {
            return;
        }

        switch (type.Nullable)
        {
            case ListType list:
                if (ClrTypes.TryGetItemType(clrType, out var itemType))
                {
                    Check(list.OfType, itemType, ClrTypes.ItemNullability(nullability), $"{where}[]", found);
                }
                else
                {
                    problems.Add($"{where}: {ClrTypes.Display(clrType)} is no list; expected IReadOnlyList<…> for {type}.");
                }

                break;
            case EnumType enumType:
                CheckEnum(enumType, clrType, where);
                break;
            case ScalarType scalar:
                if (!Fits(scalar, clrType))
                {
                    problems.Add($"{where}: {ClrTypes.Display(clrType)} can't become {type}; expected {Expected(scalar)}.");
                }

                break;
            case NamedType named:
                if (clrType.IsPrimitive || clrType == typeof(string) || ClrTypes.TryGetItemType(clrType, out _))
                {
                    problems.Add($"{where}: {ClrTypes.Display(clrType)} can't become {type}; expected a class with its fields.");
                }
                else
                {
                    found(named, clrType);
                }

                break;
        }
    }

    private static bool IsSurelyNullable(Type clrType, NullabilityInfo? nullability) =>
        clrType.IsValueType
            ? Nullable.GetUnderlyingType(clrType) is not null
            : nullability?.ReadState == NullabilityState.Nullable;

    private void CheckEnum(EnumType type, Type clrType, string where)
    {
        if (clrType == typeof(string))
        {
            return;
        }

        if (!clrType.IsEnum)
        {
            problems.Add($"{where}: {ClrTypes.Display(clrType)} can't become {type}; expected an enum or a string.");
        }
        else if (((EnumBinding)type.RuntimeData!).WithoutValue(clrType).ToList() is { Count: > 0 } missing)
        {
            problems.Add($"{where}: the enum {type.Name} has no value for {string.Join(", ", missing)} of {ClrTypes.Display(clrType)}.");
        }
    }

    private static bool Fits(ScalarType scalar, Type clrType)
    {
        if (scalar.RuntimeData is JsonScalar)
        {
            return true;
        }

        if (scalar.RuntimeData is Scalar custom)
        {
            return custom.ClrType.IsAssignableFrom(clrType) || clrType.IsAssignableFrom(custom.ClrType)
                || (clrType == typeof(DateTime) && custom is DateScalar or DateTimeScalar);
        }

        return scalar.Name switch
        {
            "Int" => IsWhole(clrType) || clrType == typeof(JsonElement),
            "Float" => IsWhole(clrType) || clrType == typeof(double) || clrType == typeof(float) || clrType == typeof(decimal) || clrType == typeof(JsonElement),
            "Boolean" => clrType == typeof(bool) || clrType == typeof(JsonElement),
            "ID" => IsWhole(clrType) || clrType == typeof(string) || clrType == typeof(Guid) || clrType == typeof(Uri) || clrType == typeof(JsonElement),
            _ => clrType.IsPrimitive || clrType == typeof(string) || clrType == typeof(decimal) || clrType == typeof(Guid) || clrType == typeof(Uri) || clrType == typeof(JsonElement),
        };
    }

    private static bool IsWhole(Type type) =>
        type == typeof(int) || type == typeof(long) || type == typeof(short) || type == typeof(byte)
        || type == typeof(sbyte) || type == typeof(ushort) || type == typeof(uint) || type == typeof(ulong);

    private static string Expected(ScalarType scalar) => scalar.RuntimeData is Scalar custom
        ? ClrTypes.Display(custom.ClrType)
        : scalar.Name switch
        {
            "Int" => "int",
            "Float" => "double",
            "Boolean" => "bool",
            _ => "string",
        };
}
