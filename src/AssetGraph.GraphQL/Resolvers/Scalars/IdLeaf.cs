using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using AssetGraph.GraphQL.Execution;

namespace AssetGraph.GraphQL.Resolvers;

/// <summary>Section 3.5.5, ID: text, given as a string or a whole number, always returned as a string.</summary>
internal sealed class IdLeaf : BuiltInLeaf<string>
{
    public override string Expectation => "a string or a whole number";

    public override bool TryParseJson(JsonElement json, [MaybeNullWhen(false)] out string value)
    {
        if (json.ValueKind != JsonValueKind.Number)
        {
            return JsonText.TryGet(json, out value);
        }

        // JSON has one kind of number: 4.0 is the whole number 4.
        value = json.TryGetInt64(out var whole) ? whole.ToString(CultureInfo.InvariantCulture)
            : json.GetRawText() is var raw && raw.AsSpan().IndexOfAny('.', 'e', 'E') < 0 ? raw
            : json.TryGetDouble(out var real) && Math.Abs(real) < 1e21 && Math.Floor(real) == real ? real.ToString("F0", CultureInfo.InvariantCulture)
            : null;
        return value is not null;
    }

    public override ResultValue Serialise(string value) => value;

    protected override bool TryConvert(object value, [MaybeNullWhen(false)] out string converted)
    {
        converted = value switch
        {
            string text => text,
            Guid or Uri => value.ToString(),
            int or long or short or byte or sbyte or ushort or uint or ulong => Convert.ToString(value, CultureInfo.InvariantCulture),
            double number when Math.Floor(number) == number && Math.Abs(number) < 1e21 => number.ToString("F0", CultureInfo.InvariantCulture),
            JsonElement json when TryParseJson(json, out var text) => text,
            _ => null,
        };
        return converted is not null;
    }
}
