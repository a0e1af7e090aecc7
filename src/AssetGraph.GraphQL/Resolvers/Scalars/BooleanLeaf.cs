using System.Text.Json;
using AssetGraph.GraphQL.Execution;

namespace AssetGraph.GraphQL.Resolvers;

/// <summary>Section 3.5.4, Boolean.</summary>
internal sealed class BooleanLeaf : BuiltInLeaf<bool>
{
    public override string Expectation => "true or false";

    public override bool TryParseJson(JsonElement json, out bool value)
    {
        value = json.ValueKind == JsonValueKind.True;
        return json.ValueKind is JsonValueKind.True or JsonValueKind.False;
    }

    public override ResultValue Serialise(bool value) => value;

    protected override bool TryConvert(object value, out bool converted) =>
        value is JsonElement json ? TryParseJson(json, out converted) : base.TryConvert(value, out converted);
}
