namespace AssetGraph.Server.Hosting;

/// <summary>Tells the log when the engine that was configured could not compute.</summary>
internal sealed partial class MeasureEngineLog(ILogger<MeasureEngineLog> logger)
{
    /// <summary>Writes a warning; it names measures and servers, and nothing of a city.</summary>
    [LoggerMessage(Level = LogLevel.Warning, Message = "{What}")]
    internal partial void Warn(string what);
}
