using System.Text.Json;
using AssetGraph.GraphQL.Execution;

namespace AssetGraph.GraphQL.Resolvers;

/// <summary>Section 3.5.2, Float: finite numbers of double precision.</summary>
internal sealed class FloatLeaf : BuiltInLeaf<double>
{
    public override string Expectation => "a finite number";

    public override bool TryParseJson(JsonElement json, out double value)
    {
        value = 0;
        return json.ValueKind == JsonValueKind.Number && json.TryGetDouble(out value) && double.IsFinite(value);
    }

    public override ResultValue Serialise(double value) => value;

    protected override bool TryConvert(object value, out double converted)
    {
        switch (value)
        {
            case double number:
                converted = number;
                break;
            case float number:
                // By way of the shortest decimal text: 0.1f is meant to show as 0.1.
                converted = float.IsFinite(number) ? ShortestDecimal(number) : double.NaN;
                break;
            case int or long or short or byte or sbyte or ushort or uint or ulong or decimal:
                converted = Convert.ToDouble(value, System.Globalization.CultureInfo.InvariantCulture);
                break;
            case JsonElement json:
                return TryParseJson(json, out converted);
            default:
                converted = double.NaN;
                break;
        }

        return double.IsFinite(converted);
    }

    private static double ShortestDecimal(float number) =>
        double.Parse(number.ToString("R", System.Globalization.CultureInfo.InvariantCulture), System.Globalization.CultureInfo.InvariantCulture);
}
