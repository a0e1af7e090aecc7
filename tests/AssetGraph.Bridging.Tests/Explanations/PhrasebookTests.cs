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

    public static TheoryData<string> Languages => [.. Phrasebook.All.Select(b => b.Language)];

    [Fact]
    public void English_Polish_Dutch_and_Italian_are_there() => Assert.Equal(["en", "pl", "nl", "it"], Phrasebook.All.Select(b => b.Language));

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_language_says_what_English_says(string language)
    {
        var book = Phrasebook.All.Single(b => b.Language == language);

        Assert.Equal(Phrasebook.English.Words.Keys.Order(), book.Words.Keys.Order());
        Assert.All(Phrasebook.English.Templates, t => Assert.Equal(PlacesOf(t.Value), PlacesOf(book.Templates[t.Key])));
        Assert.True(language == "en" || book.Templates.Count(t => t.Value == Phrasebook.English.Templates[t.Key]) == 0, "a sentence is still the English one");

        static string[] PlacesOf(string template) => [.. Place().Matches(template).Select(m => m.Value).Distinct().Order()];
    }

    [Theory]
    [InlineData("pl", "brak|brakuje|deficyt|bied|ubog|bezrobot|niewykwalifikowan|wykluczon|problem|bezradn|marginaln|beneficjent|ofiar")]
    [InlineData("nl", "tekort|gebrek|arm|armoede|achterstand|kansarm|kwetsbaar|werkloos|laagopgeleid|probleem|problemen|zwak|hulpeloos|slachtoffer|doelgroep")]
    [InlineData("it", "mancanza|manca|deficit|povero|povertà|disagio|svantaggiat|disoccupat|non qualificat|problema|problemi|debole|vulnerabil|emarginat|vittima|beneficiari")]
    public void No_language_speaks_of_people_by_what_they_are_short_of(string language, string words)
    {
        // The weakest step of a route is no person.
        var said = Phrasebook.All.Single(b => b.Language == language).Templates.Where(t => t.Key is not (ReasonCode.WeakestStated or ReasonCode.WeakestAssumed));

        Assert.DoesNotContain(said, t => Regex.IsMatch(Place().Replace(t.Value, ""), $@"\b({words})", RegexOptions.IgnoreCase));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_sentence_ends_as_one_and_parts_of_a_sentence_do_not(string language)
    {
        foreach (var (code, template) in Phrasebook.All.Single(b => b.Language == language).Templates)
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
