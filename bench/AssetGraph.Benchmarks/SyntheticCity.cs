using AssetGraph.Domain;

namespace AssetGraph.Benchmarks;

/// <summary>
/// A city of a given size for measuring speed: one asset in a hundred macro, ties by preferential attachment (three for each newcomer), a need or offer for
/// every second asset. The same size and seed give the same city. It resembles a city in size and in the skew of its degrees only.
/// </summary>
internal static class SyntheticCity
{
    private const int PlaceCount = 60;
    private const int TagCount = 200;
    private static readonly Source Source = new("synthetic");

    public static CitySnapshot Of(int assets, int seed)
    {
        var random = new Random(seed);
        var city = new City { Id = "synthetic", Name = "Synthetic" };
        return CitySnapshot.Of(city, 1, [.. Places(random), .. DefaultVocabulary.Categories, .. DefaultVocabulary.TieTypes, .. Assets(assets, random), .. Needs(assets, random), .. Ties(assets, random)]);
    }

    private static IEnumerable<IEntity> Places(Random random)
    {
        yield return new Place { Id = "city", Name = "City", Level = PlaceLevel.City };
        for (var i = 0; i < PlaceCount; i++)
        {
            yield return new Place
            {
                Id = $"place-{i}",
                Name = $"Place {i}",
                Level = PlaceLevel.Neighbourhood,
                ParentId = "city",
                Location = new GeoPoint(52.4 + random.NextDouble() * 0.2, -2 + random.NextDouble() * 0.3),
            };
        }
    }

    private static IEnumerable<IEntity> Assets(int count, Random random)
    {
        for (var i = 0; i < count; i++)
        {
            var macro = i % 100 == 0;
            yield return new Asset
            {
                Id = Key(i),
                Kind = i % 5 == 4 ? AssetKind.Space : AssetKind.Organisation,
                Name = $"Asset {i}",
                PlaceIds = [$"place-{random.Next(PlaceCount)}"],
                Strands = [(Strand)random.Next(4)],
                Employees = macro ? 251 + random.Next(10_000) : random.Next(250),
                Sources = [Source],
            };
        }
    }

    private static IEnumerable<IEntity> Needs(int assets, Random random)
    {
        for (var i = 0; i < assets; i += 2)
        {
            yield return new NeedOrOffer
            {
                Id = $"need-{i}",
                AssetId = Key(i),
                Direction = random.Next(2) == 0 ? Direction.Need : Direction.Offer,
                CategoryId = DefaultVocabulary.Categories[random.Next(DefaultVocabulary.Categories.Count)].Id,
                Tags = [$"tag-{random.Next(TagCount)}", $"tag-{TagCount + random.Next(TagCount)}"],
                Sources = [Source],
            };
        }
    }

    private static IEnumerable<IEntity> Ties(int assets, Random random)
    {
        const int perNewcomer = 3;
        var ends = new List<int>(2 * perNewcomer * assets);
        var trusted = DefaultVocabulary.TieTypes.Where(t => t.CarriesTrust).ToArray();
        for (var i = 1; i < assets; i++)
        {
            for (var k = 0; k < perNewcomer; k++)
            {
                // An end picked from all ends so far is picked by degree.
                var other = ends.Count == 0 || random.Next(4) == 0 ? random.Next(i) : ends[random.Next(ends.Count)];
                if (other == i)
                {
                    continue;
                }
                ends.Add(i);
                ends.Add(other);
                yield return new Tie
                {
                    Id = $"tie-{i}-{k}",
                    SourceId = Key(i),
                    TargetId = Key(other),
                    TypeId = trusted[random.Next(trusted.Length)].Id,
                    Directed = random.Next(2) == 0,
                    Trust = random.Next(3) == 0 ? new TrustStatement(1 + random.Next(1, 5)) : null,
                    OccurredOn = new PartialDate(2018 + random.Next(8)),
                    RecordedAt = DateTimeOffset.UnixEpoch,
                    Sources = [Source],
                };
            }
        }
    }

    private static string Key(int i) => $"asset-{i:000000}";
}
