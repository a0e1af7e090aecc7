using AssetGraph.Bridging.Synthetic;
using AssetGraph.Domain;

namespace AssetGraph.Bridging.Tests.Synthetic;

public sealed class SyntheticCityTests
{
    private static readonly SyntheticCity City = new(new SyntheticCityOptions { Assets = 1_000, Seed = 7 });

    [Fact]
    public void The_same_options_give_the_same_records_and_another_seed_gives_others()
    {
        var again = new SyntheticCity(new SyntheticCityOptions { Assets = 1_000, Seed = 7 });
        var other = new SyntheticCity(new SyntheticCityOptions { Assets = 1_000, Seed = 8 });

        Assert.Equal(City.Records(), again.Records());
        Assert.Equal(City.Planted, again.Planted);
        Assert.NotEqual(City.RecordsOf(EntityKind.Tie), other.RecordsOf(EntityKind.Tie));
    }

    [Fact]
    public void Every_reading_gives_the_records_in_the_order_of_their_ids_and_as_many_as_counted()
    {
        Assert.Equal(City.Count, City.Records().LongCount());
        foreach (var kind in Enum.GetValues<EntityKind>())
        {
            var ids = City.RecordsOf(kind).Select(r => r.Id).ToArray();
            Assert.Equal(ids.Order(StringComparer.Ordinal).Distinct(), ids);
        }
    }

    [Fact]
    public void The_city_has_both_sides_consent_of_every_kind_and_a_heavy_tail_of_sizes()
    {
        var snapshot = City.ToSnapshot();
        var scales = snapshot.Assets.GroupBy(a => snapshot.ScaleOf(a).Scale).ToDictionary(g => g.Key, g => g.Count());
        var large = new SyntheticCity(new SyntheticCityOptions { Assets = 10_000 });
        var employees = large.RecordsOf(EntityKind.Asset).Cast<Asset>().Take(100).Select(a => a.Employees!.Value).Order().ToArray();

        Assert.Equal(10, scales[Scale.Macro]);
        Assert.Equal(990, scales[Scale.Micro]);
        Assert.Equal(3, snapshot.Assets.Where(a => a.IsIndividual).Select(a => a.ConsentOn(new DateOnly(2025, 1, 1))).Distinct().Count());
        Assert.True(employees[^1] > 10 * employees[50], $"The largest anchor employs {employees[^1]}, the middle one {employees[50]}.");
    }

    [Fact]
    public void A_planted_bridge_joins_both_sides_after_the_cut_off_and_its_intermediator_knew_both_before()
    {
        var snapshot = City.ToSnapshot();
        var cutOff = new SyntheticCityOptions().CutOff;
        Assert.NotEmpty(City.Planted);
        Assert.All(City.Planted, p =>
        {
            Assert.Equal(Scale.Macro, snapshot.ScaleOf(snapshot.Assets.Find(p.MacroId)!).Scale);
            Assert.Equal(Scale.Micro, snapshot.ScaleOf(snapshot.Assets.Find(p.MicroId)!).Scale);
            var tie = Assert.Single(snapshot.TiesOf(p.MacroId), t => Joins(t, p.MacroId, p.MicroId));
            Assert.Equal((p.FormedOn, p.IntermediatorId), (tie.OccurredOn!.Value.Earliest, tie.BrokeredById));
            Assert.InRange(p.FormedOn, cutOff.AddDays(1), cutOff.AddDays(365));
            foreach (var side in new[] { p.MacroId, p.MicroId })
            {
                var known = Assert.Single(snapshot.TiesOf(side), t => Joins(t, side, p.IntermediatorId));
                Assert.True(known.OccurredOn is not { } on || on.Latest < cutOff);
                Assert.True(DateOnly.FromDateTime(known.RecordedAt!.Value.UtcDateTime) <= cutOff.AddDays(60));
            }
        });
    }

    [Fact]
    public void With_noise_alone_nothing_is_planted()
    {
        var city = new SyntheticCity(new SyntheticCityOptions { Assets = 500, Noise = 1 });

        Assert.Empty(city.Planted);
        Assert.Contains(city.RecordsOf(EntityKind.Tie).Cast<Tie>(), t => t.OccurredOn is { } on && on.Earliest > new SyntheticCityOptions().CutOff);
    }

    [Theory]
    [InlineData(49, 0.3, "assets")]
    [InlineData(5_000_001, 0.3, "assets")]
    [InlineData(100, 1.1, "noise")]
    [InlineData(100, double.NaN, "noise")]
    public void Options_out_of_range_are_refused_by_name(int assets, double noise, string name)
    {
        var error = Assert.Throws<BridgingException>(() => new SyntheticCity(new SyntheticCityOptions { Assets = assets, Noise = noise }));

        Assert.Equal("AG3005", error.Code);
        Assert.Contains(name, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_smallest_city_can_be_asked_for_its_bridges()
    {
        var snapshot = new SyntheticCity(new SyntheticCityOptions { Assets = 50, Seed = 3 }).ToSnapshot();

        Assert.Equal(50, snapshot.Assets.Count);
        Assert.NotNull(new Bridging.Opportunities.OpportunityFinder(BridgingGraph.Of(snapshot, new DateOnly(2025, 1, 1))).Find());
    }

    private static bool Joins(Tie tie, string a, string b) => (tie.SourceId == a && tie.TargetId == b) || (tie.SourceId == b && tie.TargetId == a);
}
