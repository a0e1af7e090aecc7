using AssetGraph.Bridging.Profiles;
using AssetGraph.Bridging.Tests.Cities;

namespace AssetGraph.Bridging.Tests.Strands;

public sealed class CityProfileTests
{
    [Fact]
    public void Two_of_six_are_bridged_and_the_interval_says_how_little_that_is()
    {
        var draft = new CityDraft().Macro("M");
        for (var i = 0; i < 6; i++)
        {
            draft.Micro($"m{i}");
        }

        var profile = Of(draft.Tie("M", "m0").Tie("M", "m1").Graph());

        var bridged = profile[ProfileMeasure.Bridged];
        Assert.Equal((0.333, 0.097, 0.700, 6), (Math.Round(bridged.Value!.Value, 3), Math.Round(bridged.Low!.Value, 3), Math.Round(bridged.High!.Value, 3), bridged.Of));
        Assert.Equal((1.0 / 7, 7), (profile[ProfileMeasure.Macro].Value, profile[ProfileMeasure.Macro].Of));
        Assert.Equal((null, 2), (profile[ProfileMeasure.AcrossScales].Value, profile[ProfileMeasure.AcrossScales].Of));
    }

    [Fact]
    public void A_city_of_nobody_has_a_profile_without_a_value() =>
        Assert.All(new CityProfiler(new CityDraft().Graph()).Profile(), f => Assert.Null(f.Value));

    [Fact]
    public void Every_share_lies_in_its_interval_and_other_ids_change_nothing() => RandomCity.Check(seed =>
    {
        var profile = new CityProfiler(RandomCity.Draw(seed).Graph()).Profile();
        return profile.Count == Enum.GetValues<ProfileMeasure>().Length
            && profile.Select(f => f.Measure).SequenceEqual(Enum.GetValues<ProfileMeasure>())
            && profile.All(f => f.Value is null == f.Of < ProfileFigure.Least && (f.Low is null || (f.Low <= f.Value && f.Value <= f.High && f.Low >= 0 && f.High <= 1)));
    });

    [Fact]
    public void Twice_the_same_city_has_the_same_shares_and_narrower_intervals()
    {
        var (once, twice) = (Of(Villages(6).Graph()), Of(Villages(12).Graph()));

        foreach (var measure in (ProfileMeasure[])[ProfileMeasure.Bridged, ProfileMeasure.Reached, ProfileMeasure.Macro, ProfileMeasure.Brokers, ProfileMeasure.NeedsMet])
        {
            Assert.Equal(once[measure].Value!.Value, twice[measure].Value!.Value, 12);
            Assert.True(twice[measure].High - twice[measure].Low < once[measure].High - once[measure].Low);
        }

        Assert.Equal(once[ProfileMeasure.AcrossScales].Value, twice[ProfileMeasure.AcrossScales].Value);
        Assert.True(once[ProfileMeasure.AcrossScales].Z > 0);
    }

    private static Dictionary<ProfileMeasure, ProfileFigure> Of(BridgingGraph graph) => new CityProfiler(graph).Profile().ToDictionary(f => f.Measure);

    // Each with a hospital, a works that knows it and some residents, and somebody apart.
    private static CityDraft Villages(int count)
    {
        var draft = new CityDraft();
        for (var i = 0; i < count; i++)
        {
            draft.Macro($"hospital{i}").Micro($"works{i}").Micro($"residents{i}").Micro($"hermit{i}")
                .Tie($"hospital{i}", $"works{i}").Tie($"works{i}", $"residents{i}")
                .Need($"hospital{i}", "skills").Offer($"residents{i}", "skills").Need($"hermit{i}", "funding");
        }

        return draft;
    }
}
