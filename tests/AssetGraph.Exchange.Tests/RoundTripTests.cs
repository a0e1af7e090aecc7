using AssetGraph.Domain;
using FsCheck;
using FsCheck.Fluent;

namespace AssetGraph.Exchange.Tests;

public sealed class RoundTripTests
{
    [Fact]
    public void Every_city_comes_back_from_a_folder_as_it_was() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(150),
            Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
            {
                using var folder = new TemporaryFolder();
                var city = RandomCity.Of(seed);
                CsvFolder.WriteAsync(city, folder.Path).GetAwaiter().GetResult();
                var read = CsvFolder.ReadAsync(folder.Path).GetAwaiter().GetResult();
                Assert.Empty(read.Errors);
                Assert.Equal(city.City, read.City);
                Assert.Equal(city.Records, CitySnapshot.Of(read.City, city.Revision, read.Records).Records);
            }));

    [Fact]
    public void Every_list_comes_back_from_a_cell_as_it_was() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(2_000),
            Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
            {
                var random = new Random(seed);
                var items = Enumerable.Range(0, random.Next(5)).Select(_ => RandomCity.Text(random)).ToArray();
                Assert.Equal(items, ListCell.Split(ListCell.Join(items)));
                var maybe = items.Select(i => random.Next(4) == 0 ? "" : i).ToArray();
                Assert.Equal(maybe.All(i => i.Length == 0) && maybe.Length < 2 ? [] : maybe, ListCell.SplitSources(ListCell.JoinSources(maybe)));
            }));

    // The worked examples: what stands in the cell, and what it means.
    [Theory]
    [InlineData("a;b", new[] { "a", "b" })]
    [InlineData(" a ; b;; ", new[] { "a", "b" })]
    [InlineData(@"a\;b;c", new[] { "a;b", "c" })]
    [InlineData(@"C:\docs;\ x\ ", new[] { @"C:\docs", " x " })]
    [InlineData(@"a\\;b", new[] { @"a\", "b" })]
    [InlineData("", new string[0])]
    public void A_cell_of_words_is_split_at_semicolons(string cell, string[] words) => Assert.Equal(words, ListCell.Split(cell));

    [Theory]
    [InlineData("one || two", new[] { "one", "two" })]
    [InlineData("one||two", new[] { "one", "two" })]
    [InlineData("one | half || ", new[] { "one | half", "" })]
    [InlineData(@"a\|\|b", new[] { "a||b" })]
    [InlineData("  ", new string[0])]
    public void A_cell_of_sources_is_split_at_double_bars(string cell, string[] texts) => Assert.Equal(texts, ListCell.SplitSources(cell));
}
