using System.Text.Json;
using System.Text.Json.Serialization;
using AssetGraph.Domain;

namespace AssetGraph.Stores.Neo4j;

/// <summary>How a graph that another program keeps is read as a city: the content of <c>mapping.json</c>.</summary>
public sealed record GraphMapping
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        RespectNullableAnnotations = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    /// <summary>The city that the graph is about.</summary>
    public required MappedCity City { get; init; }

    /// <summary>After how many seconds a read looks whether the graph has changed; 1 to 86,400, a minute where nobody says.</summary>
    public int RefreshSeconds { get; init; } = 60;

    /// <summary>Which nodes are assets; one entry at least.</summary>
    public required IReadOnlyList<MappedAssets> Assets { get; init; }

    /// <summary>Which relationships are ties.</summary>
    public IReadOnlyList<MappedTies> Ties { get; init; } = [];

    /// <summary>Which nodes are needs.</summary>
    public IReadOnlyList<MappedNeeds> Needs { get; init; } = [];

    /// <summary>Which nodes are offers.</summary>
    public IReadOnlyList<MappedNeeds> Offers { get; init; } = [];

    /// <summary>Reads a mapping.</summary>
    /// <exception cref="FormatException">It is no mapping; the message says where and what was expected.</exception>
    public static GraphMapping Parse(string json)
    {
        GraphMapping mapping;
        try
        {
            mapping = JsonSerializer.Deserialize<GraphMapping>(json, Options) ?? throw new FormatException("It is null. Expected an object.");
        }
        catch (JsonException e)
        {
            throw new FormatException($"{e.Path ?? "$"}, line {(e.LineNumber ?? 0) + 1}: {e.Message.Split(" Path:")[0]}", e);
        }
        mapping.Check();
        return mapping;
    }

    private void Check()
    {
        Demand(EntityId.IsValid(City.Id), "$.city.id", $"'{City.Id}' is no id", EntityId.Expected);
        Demand(RefreshSeconds is >= 1 and <= 86_400, "$.refreshSeconds", $"it is {RefreshSeconds}", "1 to 86400");
        Demand(Assets.Count > 0, "$.assets", "there is none", "one entry at least");
        for (var i = 0; i < Assets.Count; i++)
        {
            Name(Assets[i].Label, $"$.assets[{i}].label");
        }
        for (var i = 0; i < Ties.Count; i++)
        {
            Name(Ties[i].Type, $"$.ties[{i}].type");
            Demand(DefaultVocabulary.TieTypes.Any(t => t.Id == Ties[i].As), $"$.ties[{i}].as", $"'{Ties[i].As}' is no tie type", string.Join(", ", DefaultVocabulary.TieTypes.Select(t => t.Id)));
        }
        foreach (var (where, needs) in new[] { ("needs", Needs), ("offers", Offers) })
        {
            for (var i = 0; i < needs.Count; i++)
            {
                Name(needs[i].Label, $"$.{where}[{i}].label");
                Name(needs[i].Owner, $"$.{where}[{i}].owner");
            }
        }
    }

    private static void Name(string name, string where)
    {
        try
        {
            CypherName.Quote(name);
        }
        catch (ArgumentException e)
        {
            throw new FormatException($"{where}: '{name}' can't be used. {e.Message.Split(" (Parameter")[0]}", e);
        }
    }

    private static void Demand(bool holds, string where, string what, string expected)
    {
        if (!holds)
        {
            throw new FormatException($"{where}: {what}. Expected {expected}.");
        }
    }
}
