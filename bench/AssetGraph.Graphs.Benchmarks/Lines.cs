using System.Text.Json;
using System.Text.Json.Serialization;

namespace AssetGraph.Graphs.Benchmarks;

/// <summary>How a line is written: names as Python has them.</summary>
internal static class Lines
{
    public static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
    };
}
