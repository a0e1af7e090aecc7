using System.Text.Json;
using AssetGraph.GraphQL.Execution;
using AssetGraph.GraphQL.Language;
using AssetGraph.GraphQL.Types;

namespace AssetGraph.GraphQL.Resolvers;

/// <summary>Any JSON value. Resolvers take a <see cref="JsonElement"/> and may give anything that JSON can show.</summary>
/// <param name="name">The name of the scalar type in the schema.</param>
public sealed class JsonScalar(string name = "Json") : Scalar<JsonElement>(name)
{
    /// <inheritdoc />
    public override string Expectation => "any JSON value";

    /// <inheritdoc />
    public override bool TryParseLiteral(ValueNode literal, out JsonElement value)
    {
        value = ToJson(UntypedLiteral.ToValue(literal, null));
        return true;
    }

    /// <inheritdoc />
    public override bool TryParseJson(JsonElement json, out JsonElement value)
    {
        value = json.Clone();
        return true;
    }

    /// <inheritdoc />
    public override ResultValue Serialise(JsonElement value) => value;

    /// <inheritdoc />
    protected override bool TryConvert(object value, out JsonElement converted)
    {
        converted = value is JsonElement element ? element : ToJson(value);
        return true;
    }

    internal override bool TryCoerceLiteral(ValueNode literal, IVariableValues? variables, out object? value)
    {
        value = ToJson(UntypedLiteral.ToValue(literal, variables));
        return true;
    }

    private static JsonElement ToJson(object? value)
    {
        var buffer = new System.Buffers.ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            JsonResultWriter.WriteAny(writer, value);
        }

        using var document = JsonDocument.Parse(buffer.WrittenMemory);
        return document.RootElement.Clone();
    }
}
