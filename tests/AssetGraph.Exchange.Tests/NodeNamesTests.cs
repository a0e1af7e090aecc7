using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace AssetGraph.Exchange.Tests;

public sealed class NodeNamesTests
{
    [Fact]
    public void Names_are_numbered_as_a_dictionary_would()
    {
        // Few letters and all lengths around eight, so that names share beginnings, ends and keys.
        var names = Gen.Choose(1, 20).SelectMany(length => Gen.Elements('a', 'b', 'ż').ArrayOf(length)).Select(letters => new string(letters)).ListOf();

        Prop.ForAll(names.ToArbitrary(), list =>
        {
            var (tested, known) = (new NodeNames(), new Dictionary<string, int>(StringComparer.Ordinal));
            foreach (var name in list)
            {
                known.TryAdd(name, known.Count);
                if (tested.Number(Encoding.UTF8.GetBytes(name)) != known[name])
                {
                    return false;
                }
            }
            return tested.ToArray().SequenceEqual(known.OrderBy(k => k.Value).Select(k => k.Key));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_hundred_thousand_names_of_every_kind_keep_their_numbers()
    {
        var tested = new NodeNames();
        var names = Enumerable.Range(0, 100_000).Select(i => i % 3 == 0 ? $"{i}" : i % 3 == 1 ? $"organisation-{i}-of-the-city" : $"{i:D8}").ToArray();

        Assert.All(names.Select((name, i) => (name, i)), x => Assert.Equal(x.i, tested.Number(Encoding.UTF8.GetBytes(x.name))));
        Assert.All(names.Select((name, i) => (name, i)), x => Assert.Equal(x.i, tested.Number(Encoding.UTF8.GetBytes(x.name))));
        Assert.Equal(names, tested.ToArray());
    }
}
