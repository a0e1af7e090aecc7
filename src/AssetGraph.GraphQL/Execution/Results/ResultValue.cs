using System.Diagnostics;
using System.Text.Json;

namespace AssetGraph.GraphQL.Execution;

/// <summary>A serialised value of a response: what a scalar makes of a runtime value. Numbers and truth values are kept without boxing.</summary>
/// <remarks>Conversions from <see cref="string"/>, <see cref="int"/>, <see cref="long"/>, <see cref="double"/>, <see cref="bool"/> and <see cref="JsonElement"/> are implicit.</remarks>
public readonly struct ResultValue
{
    private static readonly object IntegerMark = new();
    private static readonly object RealMark = new();
    private static readonly object TruthMark = new();

    private readonly object? _reference;
    private readonly long _bits;

    private ResultValue(object? reference, long bits = 0)
    {
        _reference = reference;
        _bits = bits;
    }

    /// <summary>The value <c>null</c>; also what <c>default</c> is.</summary>
    public static ResultValue Null => default;

    /// <summary>Whether this is <c>null</c>.</summary>
    public bool IsNull => _reference is null;

    internal ResultKind Kind => _reference switch
    {
        null => ResultKind.Null,
        string => ResultKind.Text,
        ObjectResult => ResultKind.Object,
        ListResult => ResultKind.List,
        { } mark when ReferenceEquals(mark, IntegerMark) => ResultKind.Integer,
        { } mark when ReferenceEquals(mark, RealMark) => ResultKind.Real,
        { } mark when ReferenceEquals(mark, TruthMark) => ResultKind.Truth,
        byte[] => ResultKind.EncodedText,
        JsonElement => ResultKind.Json,
        _ => throw new UnreachableException(),
    };

    internal object? Reference => _reference;

    internal long Integer => _bits;

    internal double Real => BitConverter.Int64BitsToDouble(_bits);

    internal bool Truth => _bits != 0;

    /// <summary>Text; null becomes <see cref="Null"/>.</summary>
    /// <param name="value">The text.</param>
    public static implicit operator ResultValue(string? value) => new(value);

    /// <summary>A whole number of 32 bits.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator ResultValue(int value) => new(IntegerMark, value);

    /// <summary>A whole number of 64 bits, for custom scalars.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator ResultValue(long value) => new(IntegerMark, value);

    /// <summary>A finite number.</summary>
    /// <param name="value">The number; JSON can't show infinities and NaN.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number isn't finite.</exception>
    public static implicit operator ResultValue(double value) =>
        double.IsFinite(value)
            ? new(RealMark, BitConverter.DoubleToInt64Bits(value))
            : throw new ArgumentOutOfRangeException(nameof(value), value, "JSON can't show a number that isn't finite.");

    /// <summary>A truth value.</summary>
    /// <param name="value">The truth value.</param>
    public static implicit operator ResultValue(bool value) => new(TruthMark, value ? 1 : 0);

    /// <summary>Any JSON, written as it stands.</summary>
    /// <param name="value">The JSON; an undefined element becomes <see cref="Null"/>. It must outlive the response.</param>
    public static implicit operator ResultValue(JsonElement value) =>
        value.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null ? default : new(value);

    /// <summary>JSON in UTF-8 that was made once and for all: the name of an enum value in quotation marks.</summary>
    internal static ResultValue FromEncoded(byte[] json) => new(json);

    internal static ResultValue FromObject(ObjectResult value) => new(value);

    internal static ResultValue FromList(ListResult value) => new(value);
}
