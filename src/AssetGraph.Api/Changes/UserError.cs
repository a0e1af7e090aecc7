namespace AssetGraph.Api.Changes;

/// <summary>An error as an address.</summary>
/// <param name="Code">The code.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Path">Where in the input.</param>
/// <param name="Expected">What would have been right.</param>
public sealed record UserError(string Code, string Message, string Path, string Expected);
