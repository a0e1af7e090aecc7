using AssetGraph.Graphs;

namespace AssetGraph.Bridging.Synthetic;

/// <summary>
/// A made-up city as numbers: who is where, who is tied to whom since when, who looks for what, and which bridges are planted. Assets are 0 … n − 1: the macro
/// ones first, then the intermediators, then everybody else. About 100 bytes an asset.
/// </summary>
internal sealed class SyntheticPlan
{
    private const int AssetsPerNeighbourhood = 400;
    private const int NeighbourhoodsPerWard = 5;
    private const int GroupsPerNeighbourhood = 4;
    private const int PastDays = 8 * 365;
    private const double Gatekeeper = 0.35;

    private readonly SyntheticCityOptions options;
    private readonly SeededRandom random;
    private readonly Dictionary<long, int> tied = []; // unordered pair → its tie
    private readonly List<SyntheticTie> ties = [];
    private readonly List<SyntheticNeed> needs = [];
    private readonly List<(int Macro, int Micro, int Broker, int Day)> planted = [];
    private readonly List<(int Macro, int Micro, int Broker, int Day, bool Joined)> introductions = [];
    private readonly List<int>[] brokersOfMacro;
    private readonly List<int>[] microsOfBroker;
    private readonly int[] brokersByNeighbourhood;

    // How well an intermediator joins people rather than keeping them apart.
    private readonly double[] joins;

    public SyntheticPlan(SyntheticCityOptions options)
    {
        this.options = options;
        random = new SeededRandom(options.Seed);
        Assets = options.Assets;
        Macros = Math.Max(2, Assets / 100);
        Brokers = Math.Max(3, Assets / 50);
        Neighbourhoods = Math.Max(4, Assets / AssetsPerNeighbourhood);
        Wards = (Neighbourhoods + NeighbourhoodsPerWard - 1) / NeighbourhoodsPerWard;
        Categories = Math.Clamp(Assets / 25, 40, 12_000);
        NeighbourhoodOf = new int[Assets];
        brokersOfMacro = Lists(Macros);
        microsOfBroker = Lists(Brokers);
        brokersByNeighbourhood = new int[Brokers];
        joins = new double[Brokers];
        Settle();
        JoinGroups();
        ConnectBrokers();
        ConnectMacros();
        ScatterNeeds();
        PlantBridges();
    }

    public int Assets { get; }

    public int Macros { get; }

    public int Brokers { get; }

    public int Neighbourhoods { get; }

    public int Wards { get; }

    /// <summary>How many finer categories there are; each eight make up a coarser one.</summary>
    public int Categories { get; }

    public int[] NeighbourhoodOf { get; }

    public IReadOnlyList<SyntheticTie> Ties => ties;

    public IReadOnlyList<SyntheticNeed> Needs => needs;

    public IReadOnlyList<(int Macro, int Micro, int Broker, int Day)> Planted => planted;

    public IReadOnlyList<(int Macro, int Micro, int Broker, int Day, bool Joined)> Introductions => introductions;

    public static int WardOf(int neighbourhood) => neighbourhood / NeighbourhoodsPerWard;

    public bool IsMacro(int asset) => asset < Macros;

    public bool IsBroker(int asset) => asset >= Macros && asset < Macros + Brokers;

    private int FirstMicro => Macros + Brokers;

    private void Settle()
    {
        for (var i = 0; i < Assets; i++)
        {
            if (IsBroker(i))
            {
                // Every neighbourhood has its intermediators, however small it is.
                NeighbourhoodOf[i] = brokersByNeighbourhood[i - Macros] = (i - Macros) % Neighbourhoods;
                // One in three knows many people and keeps them apart.
                joins[i - Macros] = random.Next(3) == 0 ? 0.1 + 0.2 * random.NextDouble() : 0.4 + 0.5 * random.NextDouble();
            }
            else
            {
                // Neighbourhoods differ in size: the square bends the even draw towards the first ones.
                var draw = random.NextDouble();
                NeighbourhoodOf[i] = (int)(Neighbourhoods * (0.4 * draw + 0.6 * draw * draw));
            }
        }
    }

    /// <summary>Everybody who is not macro joins a group of the neighbourhood and meets earlier members, the well connected more often; a few meet somebody from elsewhere.</summary>
    private void JoinGroups()
    {
        var ends = Lists(Neighbourhoods * GroupsPerNeighbourhood);
        for (var i = Macros; i < Assets; i++)
        {
            var group = ends[NeighbourhoodOf[i] * GroupsPerNeighbourhood + random.Next(GroupsPerNeighbourhood)];
            var meets = 1 + Tail(0.45, 6);
            for (var k = 0; k < meets && group.Count > 0; k++)
            {
                var other = group[random.Next(group.Count)];
                if (Tie(i, other, PastDay(), Grade(2.6), -1))
                {
                    group.Add(i);
                    group.Add(other);
                }
            }
            group.Add(i);
            if (i > FirstMicro && random.Next(20) == 0)
            {
                Tie(i, FirstMicro + random.Next(i - FirstMicro), PastDay(), Grade(2.2), -1);
            }
        }
    }

    private void ConnectBrokers()
    {
        var members = Lists(Neighbourhoods);
        for (var i = FirstMicro; i < Assets; i++)
        {
            members[NeighbourhoodOf[i]].Add(i);
        }
        for (var b = 0; b < Brokers; b++)
        {
            var known = members[brokersByNeighbourhood[b]];
            var count = joins[b] < Gatekeeper ? 40 + Tail(0.95, 100) : 15 + Tail(0.93, 60);
            for (var k = 0; k < count && known.Count > 0; k++)
            {
                var micro = known[random.Next(known.Count)];
                if (Tie(micro, Macros + b, PastDay(), Grade(3.4), -1))
                {
                    microsOfBroker[b].Add(micro);
                }
            }
            if (b > 0)
            {
                Tie(Macros + b, Macros + random.Next(b), PastDay(), Grade(3), -1);
            }
        }
    }

    private void ConnectMacros()
    {
        for (var m = 0; m < Macros; m++)
        {
            for (var k = 0; k < 3 && m > 0; k++)
            {
                Tie(m, random.Next(m), PastDay(), Grade(3), -1);
            }
            // Its intermediators: mostly of its own part of the city.
            var wanted = 3 + Tail(0.6, 6);
            for (var k = 0; k < wanted; k++)
            {
                var b = random.Next(3) == 0 ? random.Next(Brokers) : NearBroker(NeighbourhoodOf[m]);
                if (Tie(m, Macros + b, PastDay(), Grade(3.4), -1))
                {
                    brokersOfMacro[m].Add(b);
                }
            }
            var contacts = 3 + Tail(0.8, 30);
            for (var k = 0; k < contacts; k++)
            {
                Tie(m, FirstMicro + random.Next(Assets - FirstMicro), PastDay(), Grade(2.4), -1);
            }
        }
    }

    /// <summary>Half of the assets look for or offer something, and every macro asset two or three things more.</summary>
    private void ScatterNeeds()
    {
        for (var i = 0; i < Assets; i++)
        {
            var count = IsMacro(i) ? 2 + random.Next(2) : random.Next(2);
            for (var k = 0; k < count; k++)
            {
                var (category, first, second) = Subject();
                needs.Add(new SyntheticNeed(i, random.Next(2) == 0, category, first, second, -30 - random.Next(3 * 365)));
            }
        }
    }

    private void PlantBridges()
    {
        for (var m = 0; m < Macros; m++)
        {
            var bridges = 1 + Tail(0.6, 6);
            for (var k = 0; k < bridges; k++)
            {
                if (random.NextDouble() < options.Noise)
                {
                    ChanceTie(m);
                    continue;
                }
                // Asked in the order of chance; the first who knows somebody suitable and joins them makes the bridge.
                for (var attempt = 0; attempt < 12 && brokersOfMacro[m].Count > 0; attempt++)
                {
                    var b = brokersOfMacro[m][random.Next(brokersOfMacro[m].Count)];
                    if (microsOfBroker[b].Count == 0 || random.NextDouble() > joins[b])
                    {
                        continue;
                    }
                    var micro = microsOfBroker[b][random.Next(microsOfBroker[b].Count)];
                    if (IsTied(m, micro))
                    {
                        continue;
                    }
                    Plant(m, micro, b);
                    break;
                }
            }
        }
        for (var b = 0; b < Brokers; b++)
        {
            EarlierIntroductions(b);
        }
    }

    private void Plant(int macro, int micro, int broker)
    {
        var (category, first, second) = Subject();
        var macroNeeds = random.Next(3) != 0;
        var opened = -30 - random.Next(600);
        needs.Add(new SyntheticNeed(macro, macroNeeds, category, first, second, opened));
        // Not everybody calls the same thing by the same word: three times in ten no tag is shared.
        var (third, fourth) = random.Next(10) < 3 ? ((first + 4) % 12, (second + 6) % 12) : (first, second);
        needs.Add(new SyntheticNeed(micro, !macroNeeds, category, third, fourth, opened - random.Next(200)));
        // One time in three there is something in return.
        var inReturn = random.Next(3) == 0;
        var (other, fifth, sixth) = Subject();
        if (inReturn)
        {
            needs.Add(new SyntheticNeed(micro, macroNeeds, other, fifth, sixth, opened));
            needs.Add(new SyntheticNeed(macro, !macroNeeds, other, fifth, sixth, opened));
        }
        var day = 1 + random.Next(options.HorizonDays);
        planted.Add((macro, micro, Macros + broker, day));
        Warm(macro, Macros + broker);
        Warm(micro, Macros + broker);
        for (var k = 0; k < options.Lookalikes; k++)
        {
            // The same offer elsewhere, and the same in return; one in four is known to somebody who knows the macro side, and not trusted.
            var known = k % 4 == 3 && brokersOfMacro[macro] is { Count: > 0 } brokers ? brokers[random.Next(brokers.Count)] : -1;
            var twin = known >= 0 && microsOfBroker[known].Count > 0
                ? microsOfBroker[known][random.Next(microsOfBroker[known].Count)]
                : FirstMicro + random.Next(Assets - FirstMicro);
            if (twin == micro || IsTied(macro, twin))
            {
                continue;
            }
            needs.Add(new SyntheticNeed(twin, !macroNeeds, category, first, second, opened - random.Next(200)));
            if (inReturn)
            {
                needs.Add(new SyntheticNeed(twin, macroNeeds, other, fifth, sixth, opened));
            }
            if (known >= 0 && tied.TryGetValue(Pair(twin, Macros + known), out var tie) && ties[tie].Grade is 0 or > 2)
            {
                ties[tie] = ties[tie] with { Grade = (byte)(1 + random.Next(2)) };
            }
        }
        Tie(macro, micro, day, 4, Macros + broker);
    }

    // People introduce those whom they know well and have met lately: mostly the two ties that carry the bridge are good and fresh; what was written down about them need not be.
    private void Warm(int from, int to)
    {
        var tie = tied[Pair(from, to)];
        if (random.Next(10) < 7)
        {
            ties[tie] = ties[tie] with { Grade = (byte)(3 + random.Next(3)), ConfirmedDay = -20 - random.Next(500) };
        }
    }

    /// <summary>A tie that no need explains: a friend's friend, or chance.</summary>
    private void ChanceTie(int macro)
    {
        var day = 1 + random.Next(options.HorizonDays);
        var brokers = brokersOfMacro[macro];
        var micro = brokers.Count > 0 && random.Next(2) == 0 && microsOfBroker[brokers[random.Next(brokers.Count)]] is { Count: > 0 } friends
            ? friends[random.Next(friends.Count)]
            : FirstMicro + random.Next(Assets - FirstMicro);
        Tie(macro, micro, day, Grade(3), -1);
    }

    private void EarlierIntroductions(int broker)
    {
        var count = random.Next(4);
        for (var k = 0; k < count && microsOfBroker[broker].Count > 0; k++)
        {
            introductions.Add((
                random.Next(Macros), microsOfBroker[broker][random.Next(microsOfBroker[broker].Count)], Macros + broker, -60 - random.Next(1_000), random.NextDouble() < joins[broker]));
        }
    }

    private (int Category, int First, int Second) Subject()
    {
        var first = random.Next(12);
        return (random.Next(Categories), first, (first + 1 + random.Next(11)) % 12);
    }

    private bool Tie(int source, int target, int day, byte grade, int broker)
    {
        if (source == target || !tied.TryAdd(Pair(source, target), ties.Count))
        {
            return false;
        }
        var confirmed = random.Next(3) == 0 && day < 0 ? day + random.Next(-day) : SyntheticTie.Undated;
        // One tie in ten was never dated.
        var dated = day > 0 || random.Next(10) != 0;
        ties.Add(new SyntheticTie(source, target, (byte)random.Next(SyntheticCity.TieTypes.Count), dated ? day : SyntheticTie.Undated, grade, confirmed, broker));
        return true;
    }

    private bool IsTied(int a, int b) => tied.ContainsKey(Pair(a, b));

    private static long Pair(int a, int b) => ((long)Math.Min(a, b) << 32) | (uint)Math.Max(a, b);

    private int PastDay() => -30 - random.Next(PastDays);

    /// <summary>A grade of 1 … 5 around a mean, or 0 where nobody stated one, which is two times in five.</summary>
    private byte Grade(double mean) => random.Next(5) < 2 ? (byte)0 : (byte)Math.Clamp(Math.Round(mean + 2.4 * (random.NextDouble() + random.NextDouble() - 1)), 1, 5);

    private int NearBroker(int neighbourhood)
    {
        var round = (Brokers + Neighbourhoods - 1) / Neighbourhoods;
        var near = random.Next(round) * Neighbourhoods + neighbourhood;
        return near < Brokers ? near : random.Next(Brokers);
    }

    /// <summary>How often in a row chance says yes, at most <paramref name="most"/>: few get much.</summary>
    private int Tail(double again, int most)
    {
        var count = 0;
        while (count < most && random.NextDouble() < again)
        {
            count++;
        }
        return count;
    }

    private static List<int>[] Lists(int count) => [.. Enumerable.Range(0, count).Select(_ => new List<int>())];
}
