using AssetGraph.Api.Cities;
using AssetGraph.Domain;

namespace AssetGraph.Api.Introductions;

/// <summary>Finds the assets that a caller names for an introduction. Errors repeat what the caller wrote, never a key that is hidden.</summary>
internal sealed class NamedAssets(CityScope city)
{
    private readonly List<DomainError> errors = [];

    /// <summary>The own key; an empty one, and an error, where there is none or it may not be suggested.</summary>
    public string KeyOf(string named, string where)
    {
        if (city.FindAsset(named) is not { } asset)
        {
            errors.Add(new DomainError(ErrorCodes.UnknownReference, $"There is no asset '{named}'", where, "the id or key of an asset"));
            return "";
        }
        if (!asset.MayBeSuggested(city.Today))
        {
            errors.Add(new DomainError(ErrorCodes.NoConsent, $"'{named}' has not agreed to be suggested", where, "an organisation, a space, a group, or a person who agreed"));
            return "";
        }
        return asset.Id;
    }

    /// <summary>The own keys.</summary>
    public ValueList<string> KeysOf(IReadOnlyList<string>? named, string where) => (named ?? []).Select((n, i) => KeyOf(n, $"{where}.{i}")).ToValueList();

    /// <summary>Ends here where anything was not found.</summary>
    /// <exception cref="InvalidChangeException">Something was not found.</exception>
    public void ThrowIfAnyFailed()
    {
        if (errors.Count > 0)
        {
            throw new InvalidChangeException(errors);
        }
    }
}
