namespace AssetGraph.Server.Hosting;

/// <summary>A setting can't be used; the server does not start.</summary>
/// <param name="setting">The setting's name.</param>
/// <param name="value">What was found.</param>
/// <param name="expected">What would have been right.</param>
public sealed class ServerConfigurationException(string setting, string value, string expected)
    : Exception($"AG5001 {setting}: '{value}' can't be used. Expected {expected}.")
{
    /// <summary>The setting's name.</summary>
    public string Setting { get; } = setting;
}
