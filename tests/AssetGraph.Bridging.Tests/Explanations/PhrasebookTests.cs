using System.Text.RegularExpressions;
using AssetGraph.Bridging.Explanations;
using AssetGraph.Bridging.Opportunities;
using AssetGraph.Bridging.Tests.Cities;

namespace AssetGraph.Bridging.Tests.Explanations;

public sealed partial class PhrasebookTests
{
    // What people and places are said to be short of, or reduced to (C57).
    private static readonly string[] DeficitWords =
    [
        "lack", "lacks", "lacking", "deficit", "deprived", "deprivation", "poor", "poverty", "needy", "vulnerable", "disadvantaged", "unskilled", "low-skilled", "unqualified",
        "unemployed", "jobless", "hard to reach", "hard-to-reach", "problem", "problems", "weak", "helpless", "dependent", "marginal", "marginalised", "excluded", "isolated",
        "failing", "failed", "victim", "victims", "beneficiary", "beneficiaries", "target group", "underprivileged", "struggling",
    ];

    [Fact]
    public void No_sentence_speaks_of_people_by_what_they_are_short_of()
    {
        foreach (var (code, template) in Phrasebook.English.Templates)
        {
            var text = Place().Replace(template, "");
            Assert.DoesNotContain(DeficitWords, w => Regex.IsMatch(text, $@"\b{Regex.Escape(w)}\b", RegexOptions.IgnoreCase) && !Fail(code, w));
        }

        static bool Fail(ReasonCode code, string word) => throw new Xunit.Sdk.XunitException($"{code} says '{word}'.");
    }

    [Fact]
    public void Every_sentence_ends_as_one_and_parts_of_a_sentence_do_not()
    {
        foreach (var (code, template) in Phrasebook.English.Templates)
        {
            var isPart = code is ReasonCode.GainBoth or ReasonCode.GainMacro or ReasonCode.GainMicro or ReasonCode.TieWords or ReasonCode.ThroughWords;
            Assert.True(template.EndsWith('.') != isPart, $"{code}: {template}");
        }
    }

    [Fact]
    public void Another_language_is_another_phrasebook_and_nothing_else()
    {
        var places = Phrasebook.English.Templates.ToDictionary(t => t.Key, t => $"{t.Key}: " + string.Join(' ', Place().Matches(t.Value).Select(m => m.Value)));
        var other = new Phrasebook("xx", places, new Dictionary<string, string>(), "et");
        var graph = WorkedExample.City().Graph();

        var explanation = new OpportunityFinder(graph, other).FindPair("hospital", "residents")!.Explanation;

        Assert.Equal("xx", explanation.Language);
        Assert.StartsWith("AskBroker: The works The hospital The residents GainBoth: The hospital skills (nursing) The residents The residents jobs (nhs)", explanation.Summary.Text, StringComparison.Ordinal);
        Assert.All(explanation.Reasons, r => Assert.StartsWith($"{r.Code}:", r.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void A_phrasebook_without_a_sentence_for_every_code_is_refused()
    {
        var short1 = Phrasebook.English.Templates.Where(t => t.Key != ReasonCode.AskBroker).ToDictionary();
        Assert.Throws<ArgumentException>(() => new Phrasebook("xx", short1, new Dictionary<string, string>(), "and"));
    }

    [Fact]
    public void Lists_read_as_people_write_them()
    {
        Assert.Equal("", Phrasebook.English.List([]));
        Assert.Equal("a", Phrasebook.English.List(["a"]));
        Assert.Equal("a and b", Phrasebook.English.List(["a", "b"]));
        Assert.Equal("a, b and c", Phrasebook.English.List(["a", "b", "c"]));
    }

    [GeneratedRegex(@"\{[A-Za-z]+\}")]
    private static partial Regex Place();
}
