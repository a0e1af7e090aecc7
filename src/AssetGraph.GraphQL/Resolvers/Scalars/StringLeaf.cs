using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using AssetGraph.GraphQL.Execution;

namespace AssetGraph.GraphQL.Resolvers;

/// <summary>Section 3.5.3, String. Results may also be simple values that have one text, such as numbers and GUIDs.</summary>
internal sealed class StringLeaf : BuiltInLeaf<string>
{
    public override string Expectation => "a string";

    public override bool TryParseJson(JsonElement json, [MaybeNullWhen(false)] out string value) => JsonText.TryGet(json, out value);

    public override ResultValue Serialise(string value) => value;

    protected override bool TryConvert(object value, [MaybeNullWhen(false)] out string converted)
    {
        converted = value switch
        {
            string text => text,
            bool truth => truth ? "true" : "false",
            char or Guid or Uri => value.ToString(),
            int or long or short or byte or sbyte or ushort or uint or ulong or decimal => Convert.ToString(value, CultureInfo.InvariantCulture),
            double number when double.IsFinite(number) => number.ToString("R", CultureInfo.InvariantCulture),
            float number when float.IsFinite(number) => number.ToString("R", CultureInfo.InvariantCulture),
            JsonElement { ValueKind: JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False } json => json.GetRawText(),
            JsonElement json when JsonText.TryGet(json, out var text) => text,
            _ => null,
        };
        return converted is not null;
    }
}
