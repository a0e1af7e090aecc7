using AssetGraph.Domain;

namespace AssetGraph.Api.Changes;

/// <summary>An error as an address.</summary>
/// <param name="Code">The code.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Path">Where in the input.</param>
/// <param name="Expected">What would have been right.</param>
public sealed record UserError(string Code, string Message, string Path, string Expected)
{
    internal static UserError Of(DomainError error) => new(error.Code, error.What, error.Where, error.Expected);

    internal static UserError UnknownCity(string named) => new(ErrorCodes.WrongCity, $"There is no city '{named}'", "city", "the id or key of a city");
}
