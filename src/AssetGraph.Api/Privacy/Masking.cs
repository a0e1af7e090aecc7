using System.Security.Cryptography;
using System.Text;
using AssetGraph.Domain;

namespace AssetGraph.Api.Privacy;

/// <summary>
/// What callers may not see of one snapshot on one day: individuals who were not asked, said no or whose consent ran out. They stay in the network as dots
/// without name or content, under aliases that say nothing, since keys, also those of their ties, are often made of names.
/// </summary>
internal sealed class Masking
{
    /// <summary>The name shown in place of a hidden person's.</summary>
    public const string HiddenName = "Person without recorded consent";

    // A new secret with every start: aliases can't be guessed by hashing names, and nobody builds on them.
    private static readonly byte[] Secret = RandomNumberGenerator.GetBytes(32);

    private readonly CitySnapshot snapshot;
    private readonly HashSet<string> hidden;
    private readonly Lazy<Dictionary<(EntityKind, string), string>> keysByAlias;

    public Masking(CitySnapshot snapshot, DateOnly today)
    {
        this.snapshot = snapshot;
        hidden = [.. snapshot.Assets.Where(a => !a.MayBeShown(today)).Select(a => a.Id)];
        keysByAlias = new(FindAliases);
    }

    /// <summary>Whether the asset is a person who may not be shown.</summary>
    public bool Hides(Asset asset) => hidden.Contains(asset.Id);

    /// <summary>Whether the record is, or speaks of, a person who may not be shown.</summary>
    public bool Hides(IEntity record) =>
        hidden.Count > 0 && (record is Asset asset ? hidden.Contains(asset.Id) : record.References.Any(r => r.Kind == EntityKind.Asset && hidden.Contains(r.Id)));

    /// <summary>
    /// Whether a record of the change log may be shown: it hides nobody now, and everybody it speaks of is still there to be asked about, since of the
    /// ones who left nothing is known any more.
    /// </summary>
    public bool HidesInLog(IEntity record, DateOnly today) => record switch
    {
        Asset asset => asset.IsIndividual && (!asset.MayBeShown(today) || snapshot.Assets.Find(asset.Id) is null || hidden.Contains(asset.Id)),
        _ => record.References.Any(r => r.Kind == EntityKind.Asset && (hidden.Contains(r.Id) || snapshot.Assets.Find(r.Id) is null)),
    };

    /// <summary>The key that callers see.</summary>
    public string PublicKey(IEntity record) => Hides(record) ? Alias(record.EntityKind, record.Id) : record.Id;

    /// <summary>An alias that says nothing of the key.</summary>
    public string Alias(EntityKind kind, string key) =>
        "hidden-" + Convert.ToHexStringLower(HMACSHA256.HashData(Secret, Encoding.UTF8.GetBytes($"{snapshot.City.Id}\n{kind}\n{key}")))[..16];

    /// <summary>The record's own key behind the key that a caller names; null where a caller names a hidden record by its own key.</summary>
    public string? KeyBehind(EntityKind kind, string publicKey)
    {
        if (keysByAlias.Value.TryGetValue((kind, publicKey), out var key))
        {
            return key;
        }
        return snapshot.Find(kind, publicKey) is { } record && Hides(record) ? null : publicKey;
    }

    private Dictionary<(EntityKind, string), string> FindAliases() =>
        hidden.Count == 0 ? [] : snapshot.Records.Where(Hides).ToDictionary(r => (r.EntityKind, Alias(r.EntityKind, r.Id)), r => r.Id);
}
