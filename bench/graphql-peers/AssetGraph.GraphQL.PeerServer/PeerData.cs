using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace AssetGraph.GraphQL.PeerServer;

/// <summary>Everything that is served, in memory.</summary>
public sealed class PeerData
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(new ScreamingCase()) } };

    private PeerData(Content content)
    {
        Assets = content.Assets;
        People = content.People.ToFrozenDictionary(person => person.Id, StringComparer.Ordinal);
        Sites = content.Sites.ToFrozenDictionary(site => site.Id, StringComparer.Ordinal);
        AssetsById = content.Assets.ToFrozenDictionary(asset => asset.Id, StringComparer.Ordinal);
        Children = Group(content.Assets.Where(asset => asset.ParentId is not null), asset => asset.ParentId!);
        Owned = Group(content.Assets, asset => asset.OwnerId);
    }

    public Asset[] Assets { get; }

    public FrozenDictionary<string, Person> People { get; }

    public FrozenDictionary<string, Site> Sites { get; }

    public FrozenDictionary<string, Asset> AssetsById { get; }

    public FrozenDictionary<string, Asset[]> Children { get; }

    public FrozenDictionary<string, Asset[]> Owned { get; }

    public static PeerData Load(string path)
    {
        using var file = File.OpenRead(path);
        return new PeerData(JsonSerializer.Deserialize<Content>(file, Json)!);
    }

    private static FrozenDictionary<string, Asset[]> Group(IEnumerable<Asset> assets, Func<Asset, string> key) =>
        assets.GroupBy(key).ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);

    private sealed record Content(Person[] People, Site[] Sites, Asset[] Assets);

    private sealed class ScreamingCase : JsonNamingPolicy
    {
        public override string ConvertName(string name) => name.ToUpperInvariant();
    }
}
