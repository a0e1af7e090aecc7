using System.Globalization;
using AssetGraph.GraphQL.Execution;
using AssetGraph.GraphQL.Types;

namespace AssetGraph.GraphQL.Resolvers;

/// <summary>How coerced leaf values become values of C#.</summary>
internal static class LeafConversions
{
    /// <summary>The conversion of a leaf type to a class; null where there is none.</summary>
    public static InputConverter? Find(NamedType type, Type clrType)
    {
        clrType = Nullable.GetUnderlyingType(clrType) ?? clrType;
        if (type is EnumType enumType)
        {
            return ForEnum(enumType, clrType);
        }

        if (clrType == typeof(object))
        {
            return static value => value;
        }

        if (type.RuntimeData is Scalar scalar)
        {
            return clrType.IsAssignableFrom(scalar.ClrType) ? static value => value : null;
        }

        return type.Name switch
        {
            "Int" when clrType == typeof(int) => static value => value,
            "Float" when clrType == typeof(double) => static value => value,
            "Boolean" when clrType == typeof(bool) => static value => value,
            "String" or "ID" when clrType == typeof(string) => static value => value,
            "Int" when IsNumber(clrType) => value => ToNumber(value, clrType),
            "Float" when clrType == typeof(float) || clrType == typeof(decimal) => value => ToNumber(value, clrType),
            "ID" when clrType == typeof(Guid) => static value => ToGuid((string?)value),
            "ID" when clrType == typeof(int) || clrType == typeof(long) => value => ToWholeNumber((string?)value, clrType),
            _ => null,
        };
    }

    private static InputConverter? ForEnum(EnumType enumType, Type clrType)
    {
        if (clrType == typeof(string) || clrType == typeof(object))
        {
            return static value => (value as EnumValueDefinition)?.Name;
        }

        if (!clrType.IsEnum)
        {
            return null;
        }

        var binding = (EnumBinding)enumType.RuntimeData!;
        return value => value is EnumValueDefinition definition ? binding.ToMember(definition, clrType) : null;
    }

    private static bool IsNumber(Type type) =>
        type == typeof(long) || type == typeof(short) || type == typeof(byte) || type == typeof(uint)
        || type == typeof(double) || type == typeof(float) || type == typeof(decimal);

    private static object? ToNumber(object? value, Type clrType)
    {
        try
        {
            return value is null ? null : Convert.ChangeType(value, clrType, CultureInfo.InvariantCulture);
        }
        catch (OverflowException)
        {
            throw new GraphQLException($"The number {Convert.ToString(value, CultureInfo.InvariantCulture)} is out of range here.", ErrorCodes.BadUserInput);
        }
    }

    private static object? ToGuid(string? text) =>
        text is null ? null
        : Guid.TryParse(text, out var guid) ? guid
        : throw NotAnId(text);

    private static object? ToWholeNumber(string? text, Type clrType)
    {
        if (text is null)
        {
            return null;
        }

        if (!long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            || (clrType == typeof(int) && (number < int.MinValue || number > int.MaxValue)))
        {
            throw NotAnId(text);
        }

        return clrType == typeof(int) ? (object)(int)number : number;
    }

    private static GraphQLException NotAnId(string text) =>
        new($"\"{(text.Length <= 60 ? text : $"{text[..60]}…")}\" is not an id of this kind.", ErrorCodes.BadUserInput);
}
