using System.Text.Json;
using AssetGraph.GraphQL.Execution;

namespace AssetGraph.GraphQL.Resolvers;

/// <summary>Section 3.5.1, Int: whole numbers of 32 bits.</summary>
internal sealed class IntLeaf : BuiltInLeaf<int>
{
    public override string Expectation => "a whole number between -2147483648 and 2147483647";

    public override bool TryParseJson(JsonElement json, out int value)
    {
        value = 0;
        return json.ValueKind == JsonValueKind.Number
            && (json.TryGetInt32(out value) || (json.TryGetDouble(out var real) && TryFromReal(real, out value)));
    }

    public override ResultValue Serialise(int value) => value;

    protected override bool TryConvert(object value, out int converted)
    {
        switch (value)
        {
            case int number:
                converted = number;
                return true;
            case short or byte or sbyte or ushort:
                converted = Convert.ToInt32(value, System.Globalization.CultureInfo.InvariantCulture);
                return true;
            case long number:
                converted = (int)number;
                return converted == number;
            case uint number:
                converted = (int)number;
                return number <= int.MaxValue;
            case ulong number:
                converted = (int)number;
                return number <= int.MaxValue;
            case double number:
                return TryFromReal(number, out converted);
            case float number:
                return TryFromReal(number, out converted);
            case decimal number:
                return TryFromReal((double)number, out converted);
            case JsonElement json:
                return TryParseJson(json, out converted);
            default:
                converted = 0;
                return false;
        }
    }

    private static bool TryFromReal(double real, out int value)
    {
        var isWhole = real is >= int.MinValue and <= int.MaxValue && Math.Floor(real) == real;
        value = isWhole ? (int)real : 0;
        return isWhole;
    }
}
