using System.Numerics;
using AssetGraph.Bridging.Strands;
using AssetGraph.Bridging.Tests.Cities;

namespace AssetGraph.Bridging.Tests.Strands;

/// <summary>A consortium against trying all.</summary>
public sealed class SupplierCoverLaws
{
    [Fact]
    public void The_exact_choice_is_the_best_of_all() => RandomCity.Check(seed =>
    {
        var (suppliers, wanted) = Draw(seed, 10);
        var best = SupplierCover.Best(SupplierCover.Useful(suppliers), wanted, CancellationToken.None);
        var (size, reach) = TryAll(suppliers, wanted);
        return best.Count == size && Math.Abs(best.Sum(s => s.Reach) - reach) < 1e-12 && Covered(best) == wanted;
    }, 300);

    [Fact]
    public void The_greedy_choice_covers_all_and_no_choice_is_smaller_than_the_bound() => RandomCity.Check(seed =>
    {
        var (suppliers, wanted) = Draw(seed, 12);
        var greedy = SupplierCover.Greedy(suppliers, wanted);
        var bound = SupplierCover.FewestPossible(suppliers, wanted);
        var (size, _) = TryAll(suppliers, wanted);
        return Covered(greedy) == wanted && bound <= size && size <= greedy.Count;
    }, 300);

    [Fact]
    public void Thirty_suppliers_of_sixty_needs_are_chosen_from_exactly()
    {
        var (suppliers, wanted) = Draw(5, 30, 60);

        var best = SupplierCover.Best(SupplierCover.Useful(suppliers), wanted, CancellationToken.None);

        Assert.Equal(wanted, Covered(best));
        Assert.InRange(best.Count, SupplierCover.FewestPossible(suppliers, wanted), SupplierCover.Greedy(suppliers, wanted).Count);
    }

    private static ulong Covered(IEnumerable<Supplier> suppliers) => suppliers.Aggregate(0UL, (all, s) => all | s.Covers);

    private static (Supplier[] Suppliers, ulong Wanted) Draw(int seed, int most, int needs = 8)
    {
        var chance = new Random(seed);
        var suppliers = Enumerable.Range(0, needs > 8 ? most : chance.Next(most + 1)).Select(v =>
        {
            ulong covers = 0;
            for (var i = 0; i < needs; i++)
            {
                covers |= chance.Next(4) == 0 ? 1UL << i : 0;
            }

            return new Supplier(v, covers, chance.Next(1, 6) / 8.0);
        }).ToArray();
        return (suppliers, Covered(suppliers));
    }

    private static (int Size, double Reach) TryAll(Supplier[] suppliers, ulong wanted)
    {
        var best = (Size: int.MaxValue, Reach: 0.0);
        for (uint set = 0; set < 1u << suppliers.Length; set++)
        {
            var chosen = suppliers.Where((_, i) => (set >> i & 1) != 0).ToArray();
            if (Covered(chosen) == wanted && (chosen.Length < best.Size || (chosen.Length == best.Size && chosen.Sum(s => s.Reach) > best.Reach)))
            {
                best = (chosen.Length, chosen.Sum(s => s.Reach));
            }
        }

        return best;
    }
}
