using System.Globalization;
using System.Text;
using System.Text.Json;
using AssetGraph.Domain;

namespace AssetGraph.Stores.Neo4j;

/// <summary>Reads another program's graph as the records of a city. What can't be one is left out and counted.</summary>
internal sealed class MappedGraphReader(QueryApiClient client, GraphMapping mapping, DateTimeOffset recordedAt)
{
    private const string Separators = "-_.:~@/";

    private readonly Dictionary<string, string> assetsByNode = new(StringComparer.Ordinal);
    private readonly Dictionary<EntityReference, IEntity> records = [];
    private readonly Dictionary<string, Category> categories = DefaultVocabulary.Categories.ToDictionary(c => c.Id, StringComparer.Ordinal);
    private readonly Dictionary<string, Place> places = new(StringComparer.Ordinal);
    private int leftOut;

    /// <summary>The records, valid together, and how many nodes and relationships were left out.</summary>
    internal async Task<(City City, IReadOnlyCollection<IEntity> Records, int LeftOut)> ReadAsync(CancellationToken cancellationToken)
    {
        foreach (var assets in mapping.Assets)
        {
            await EachAsync(CypherFile.Mapped("nodes").Put(assets.Label), assets.Properties, row => Take(assets, row), cancellationToken).ConfigureAwait(false);
        }
        foreach (var ties in mapping.Ties)
        {
            await EachAsync(CypherFile.Mapped("ties").Put(ties.Type), ties.Properties, row => Take(ties, row), cancellationToken).ConfigureAwait(false);
        }
        foreach (var (direction, needs) in mapping.Needs.Select(n => (Direction.Need, n)).Concat(mapping.Offers.Select(o => (Direction.Offer, o))))
        {
            await EachAsync(CypherFile.Mapped("owned").Put(needs.Owner, "OWNER").Put(needs.Label), needs.Properties, row => Take(direction, needs, row), cancellationToken).ConfigureAwait(false);
        }
        foreach (var record in categories.Values.Cast<IEntity>().Concat(places.Values).Concat(DefaultVocabulary.TieTypes))
        {
            Add(record);
        }
        var city = new City { Id = mapping.City.Id, Name = mapping.City.Name, Country = mapping.City.Country, Attribution = mapping.City.Attribution };
        DropInvalid(city);
        return (city, records.Values, leftOut);
    }

    // Whatever refers to a record that is dropped is wrong in the next round, so the rounds end when nothing is.
    private void DropInvalid(City city)
    {
        while (true)
        {
            var errors = ChangeValidator.Validate(null, city.Id, new ChangeSet { Id = "mapping", Upserts = [city, .. records.Values] });
            if (errors.Count == 0)
            {
                return;
            }
            var wrong = errors.Select(e => e.Entity).OfType<EntityReference>().Select(e => e with { Field = null }).Where(records.ContainsKey).Distinct().ToArray();
            if (wrong.Length == 0)
            {
                throw new CityStoreException(ErrorCodes.StoreUnavailable, client.Where, $"the mapping makes no city: {errors[0]}", "a mapping that does");
            }
            foreach (var record in wrong)
            {
                records.Remove(record);
                leftOut++;
            }
        }
    }

    private async Task EachAsync(string statement, string?[] properties, Action<Row> take, CancellationToken cancellationToken)
    {
        using var answer = await client.ReadAsync(new CypherStatement(statement, w =>
        {
            w.WriteStartArray("properties");
            foreach (var property in properties)
            {
                // No property has an empty name.
                w.WriteStringValue(property ?? "");
            }
            w.WriteEndArray();
        }), cancellationToken).ConfigureAwait(false);
        foreach (var row in answer.Rows)
        {
            take(new Row(row));
        }
    }

    private void Take(MappedAssets assets, Row row)
    {
        if (row.Text(0) is not { } key || row.Text(1) is not { } name)
        {
            leftOut++;
            return;
        }
        var id = IdOf(key);
        if (records.ContainsKey(new EntityReference(EntityKind.Asset, id)))
        {
            leftOut++;
            return;
        }
        assetsByNode.TryAdd(row.Node, id);
        var isPerson = assets.Kind == AssetKind.Person;
        Add(new Asset
        {
            Id = id,
            Kind = assets.Kind,
            Name = name,
            Description = row.Text(2),
            Sector = Enum.TryParse<Sector>(row.Text(3), ignoreCase: true, out var sector) && Enum.IsDefined(sector) ? sector : Sector.Unknown,
            Subtypes = assets.Subtypes.ToValueList(),
            Employees = Whole(row.Number(4)),
            AnnualSpend = mapping.City.Currency is { } currency && row.Number(5) is { } amount and >= 0 and < 1e15 ? new Money((decimal)amount, currency) : null,
            LandOrProperty = row.Flag(6),
            Members = Whole(row.Number(7)),
            DeclaredScale = Enum.TryParse<Scale>(row.Text(8), ignoreCase: true, out var scale) && scale is Scale.Macro or Scale.Micro
                ? new ScaleDeclaration(scale, "stated", new Source($"Neo4j: {assets.Label}.{assets.Scale}"))
                : null,
            PlaceIds = row.Text(9) is { } place ? [PlaceOf(place)] : [],
            Location = row.Number(10) is { } north and >= -90 and <= 90 && row.Number(11) is { } east and >= -180 and <= 180 ? new GeoPoint(north, east) : null,
            Consent = isPerson && Enum.TryParse<ConsentLevel>(row.Text(12)?.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var level) && Enum.IsDefined(level) ? new Consent(level) : null,
        });
        foreach (var (direction, words) in new[] { (Direction.Need, row.Texts(13)), (Direction.Offer, row.Texts(14)) })
        {
            foreach (var category in words.Select(CategoryOf).Distinct())
            {
                AddNeed(direction, id, category, null, []);
            }
        }
    }

    private void Take(MappedTies ties, Row row)
    {
        if (!assetsByNode.TryGetValue(row.Node, out var source) || !assetsByNode.TryGetValue(row.Other, out var target) || source == target)
        {
            leftOut++;
            return;
        }
        var id = Free(EntityKind.Tie, $"{source}--{ties.As}--{target}");
        Add(new Tie
        {
            Id = id,
            SourceId = source,
            TargetId = target,
            TypeId = ties.As,
            Directed = ties.Directed,
            Trust = row.Number(0) is { } grade ? new TrustStatement(grade) : null,
            Weight = row.Number(1) ?? 1,
            OccurredOn = Date(row.Text(2)),
            EndedOn = Date(row.Text(3)),
            RecordedAt = recordedAt,
            Description = row.Text(4),
        });
    }

    private void Take(Direction direction, MappedNeeds needs, Row row)
    {
        if (!assetsByNode.TryGetValue(row.Node, out var asset) || row.Text(0) is not { } category)
        {
            leftOut++;
            return;
        }
        AddNeed(direction, asset, CategoryOf(category), row.Text(1), [.. row.Texts(2)]);
    }

    private void AddNeed(Direction direction, string asset, string category, string? description, string[] tags) => Add(new NeedOrOffer
    {
        Id = Free(EntityKind.NeedOrOffer, $"{asset}--{(direction == Direction.Need ? "needs" : "offers")}--{category}"),
        AssetId = asset,
        Direction = direction,
        CategoryId = category,
        Description = description,
        Tags = tags.ToValueList(),
    });

    private void Add(IEntity record) => records[new EntityReference(record.EntityKind, record.Id)] = record;

    private string CategoryOf(string word)
    {
        var id = IdOf(word).ToLowerInvariant();
        categories.TryAdd(id, new Category { Id = id, Name = word });
        return id;
    }

    private string PlaceOf(string name)
    {
        var id = IdOf(name).ToLowerInvariant();
        places.TryAdd(id, new Place { Id = id, Name = name });
        return id;
    }

    /// <summary>The id, or with a number behind it where it is taken: relationships and needs have none of their own.</summary>
    private string Free(EntityKind kind, string id)
    {
        var free = id;
        for (var n = 2; records.ContainsKey(new EntityReference(kind, free)); n++)
        {
            free = string.Create(CultureInfo.InvariantCulture, $"{id}--{n}");
        }
        return free;
    }

    private static string IdOf(string key)
    {
        var id = new StringBuilder(key.Length);
        foreach (var c in key.Trim())
        {
            id.Append(char.IsLetterOrDigit(c) || Separators.Contains(c, StringComparison.Ordinal) ? c : '-');
        }
        return id.ToString();
    }

    private static int? Whole(double? number) => number is >= 0 and <= int.MaxValue && Math.Floor(number.Value) == number ? (int)number : null;

    // A date and time of day is the day to us.
    private static PartialDate? Date(string? text) => PartialDate.TryParse(text is { Length: > 10 } ? text[..10] : text, out var date) ? date : null;

    /// <summary>One row: the node, of ties the other node, and the values of the properties asked for.</summary>
    private readonly struct Row(JsonElement row)
    {
        private readonly JsonElement values = row[2];

        internal string Node { get; } = row[0].GetString()!;

        internal string Other { get; } = row[1].ValueKind == JsonValueKind.Null ? "" : row[1].GetString()!;

        internal string? Text(int column) => values[column].ValueKind switch
        {
            JsonValueKind.String => values[column].GetString() is { Length: > 0 } text ? text : null,
            JsonValueKind.Number => values[column].GetRawText(),
            _ => null,
        };

        internal IEnumerable<string> Texts(int column) => values[column] switch
        {
            { ValueKind: JsonValueKind.Array } list => list.EnumerateArray().Where(v => v.ValueKind == JsonValueKind.String).Select(v => v.GetString()!).Where(t => t.Length > 0),
            _ => Text(column) is { } text ? [text] : [],
        };

        internal double? Number(int column) => values[column].ValueKind switch
        {
            JsonValueKind.Number => values[column].GetDouble(),
            JsonValueKind.String when double.TryParse(values[column].GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) => number,
            _ => null,
        };

        internal bool? Flag(int column) => values[column].ValueKind switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            _ => null,
        };
    }
}
