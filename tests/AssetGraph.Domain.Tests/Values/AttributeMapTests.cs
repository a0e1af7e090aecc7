using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;

namespace AssetGraph.Domain.Tests.Values;

public sealed class AttributeMapTests
{
    private static readonly Arbitrary<Dictionary<string, string>> Maps =
        (from pairs in Gen.ListOf(Gen.Zip(Gen.Elements("a", "B", "b", "ä", "area", "Zeta", "😀", ""), Gen.Elements("", "1", "text", "\"")))
         select pairs.DistinctBy(p => p.Item1).ToDictionary(p => p.Item1, p => p.Item2)).ToArbitrary();

    [Fact]
    public void A_map_answers_like_a_dictionary_whatever_the_order_it_was_made_in() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Maps, Maps, (entries, others) =>
        {
            var map = AttributeMap.Of(entries);
            var other = AttributeMap.Of(others);
            var same = entries.Count == others.Count && entries.All(e => others.TryGetValue(e.Key, out var text) && text == e.Value);
            return map.Count == entries.Count
                && entries.All(e => map[e.Key] == e.Value)
                && map["no such"] is null
                && map == AttributeMap.Of(entries.Reverse())
                && map.GetHashCode() == AttributeMap.Of(entries.Reverse()).GetHashCode()
                && map == other == same
                && map.Select(e => e.Key).SequenceEqual(entries.Keys.Order(StringComparer.Ordinal))
                && JsonSerializer.Deserialize<AttributeMap>(JsonSerializer.Serialize(map)) == map;
        }));

    [Fact]
    public void A_name_that_stands_twice_is_refused() =>
        Assert.Contains("'area'", Assert.Throws<ArgumentException>(() => AttributeMap.Of([new("area", "1"), new("area", "2")])).Message, StringComparison.Ordinal);

    [Fact]
    public void The_default_value_is_the_empty_map()
    {
        Assert.Equal(default, AttributeMap.Of([]));
        Assert.Empty(AttributeMap.Empty);
        Assert.Null(default(AttributeMap)["x"]);
    }
}
