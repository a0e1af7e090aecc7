using AssetGraph.Domain;
using FsCheck;
using FsCheck.Fluent;

namespace AssetGraph.Bridging.Tests.Cities;

/// <summary>Cities drawn by chance for laws that hold in every city. A failing law prints its seed; the same seed draws the same city.</summary>
internal static class RandomCity
{
    private static readonly string[] Categories = ["skills", "jobs", "space", "training", "space-hall", "space-garden", "funding"];
    private static readonly string[] Types = ["partners-with", "supports", "funds", "located-in", "contests", "member-of"];

    /// <summary>Checks a law on cities of 1 to 24 assets.</summary>
    public static void Check(Func<int, bool> law, int tests = 60) =>
        FsCheck.Check.One(Config.QuickThrowOnFailure.WithMaxTest(tests), Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), law));

    public static CityDraft Draw(int seed)
    {
        var chance = new Random(seed);
        var city = new CityDraft()
            .Category("space-hall", "space").Category("space-garden", "space")
            .Place("town", PlaceLevel.City).Place("ward", PlaceLevel.Ward, "town")
            .Place("lane", PlaceLevel.Neighbourhood, "ward", new GeoPoint(52.48, -1.90)).Place("hill", PlaceLevel.Neighbourhood, "town", new GeoPoint(52.50, -1.95));
        string[] places = ["town", "ward", "lane", "hill"];
        var count = chance.Next(1, 25);
        for (var i = 0; i < count; i++)
        {
            var id = Id(i);
            Asset Home(Asset a) => chance.Next(4) == 0 ? a : a with { PlaceIds = [places[chance.Next(places.Length)]] };
            _ = chance.Next(9) switch
            {
                0 or 1 or 2 => city.Macro(id, Home),
                3 or 4 => city.Micro(id, Home),
                5 => city.Group(id, Home),
                6 => city.Person(id, (ConsentLevel)chance.Next(5)),
                7 => city.Space(id, a => Home(a) with { LandOrProperty = chance.Next(2) == 0 }),
                _ => city.Unknown(id, Home),
            };
            for (var n = chance.Next(4); n > 0; n--)
            {
                var tags = Enumerable.Range(0, chance.Next(3)).Select(_ => $"tag{chance.Next(6)}").Distinct().ToArray();
                _ = chance.Next(2) == 0 ? city.Need(id, Categories[chance.Next(Categories.Length)], tags) : city.Offer(id, Categories[chance.Next(Categories.Length)], tags);
            }
        }

        for (var t = count > 1 ? chance.Next(2 * count) : 0; t > 0; t--)
        {
            var (a, b) = (chance.Next(count), chance.Next(count));
            if (a != b)
            {
                city.Tie(
                    Id(a), Id(b), Types[chance.Next(Types.Length)],
                    grade: chance.Next(3) == 0 ? chance.Next(1, 6) : null,
                    directed: chance.Next(2) == 0,
                    on: chance.Next(2) == 0 ? null : $"{chance.Next(2015, 2028)}",
                    ended: chance.Next(6) == 0 ? $"{chance.Next(2020, 2029)}" : null,
                    byProject: chance.Next(3) switch { 0 => true, 1 => false, _ => null },
                    id: $"tie{t:00}");
            }
        }

        for (var i = chance.Next(4); i > 0 && count > 2; i--)
        {
            city.Introduction($"intro{i}", Id(chance.Next(count)), Id(chance.Next(count)), (IntroductionStatus)chance.Next(5), [Id(chance.Next(count))]);
        }

        return city;
    }

    private static string Id(int i) => $"asset{i:00}";
}
