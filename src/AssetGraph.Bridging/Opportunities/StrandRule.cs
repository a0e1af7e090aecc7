using AssetGraph.Bridging.Matching;
using AssetGraph.Domain;

namespace AssetGraph.Bridging.Opportunities;

/// <summary>Which strands an opportunity belongs to.</summary>
/// <remarks>
/// The strands of the categories it meets by; a category says its strand by the default vocabulary's id, or by that of the nearest category above it. Where no
/// category says, the strands that both sides share; where they share none, those of either side. A side's strands are its own, or, where it has none on
/// record, those of its living ties.
/// </remarks>
internal sealed class StrandRule(BridgingGraph graph)
{
    private readonly Lazy<byte[]> sides = new(() => SidesOf(graph));
    private readonly Lazy<byte[]> ofCategories = new(() => [.. Enumerable.Range(0, graph.Needs.Categories.Count).Select(c => Said(graph.Needs.Categories, c))]);

    /// <summary>The strands that a category says, as bits.</summary>
    public byte OfCategory(int category) => ofCategories.Value[category];

    /// <summary>The strands of the pair as bits, given those that the categories of its matches say.</summary>
    public byte Of(int macro, int micro, byte said)
    {
        var (first, second) = (sides.Value[macro], sides.Value[micro]);
        return said != 0 ? said : (first & second) != 0 ? (byte)(first & second) : (byte)(first | second);
    }

    /// <summary>The strands of one side as bits.</summary>
    public byte OfSide(int vertex) => sides.Value[vertex];

    public static byte Bit(Strand strand) => (byte)(1 << (int)strand);

    public static ValueList<Strand> List(byte bits) => Enum.GetValues<Strand>().Where(s => (bits & Bit(s)) != 0).ToValueList();

    private static byte Said(CategoryTree tree, int category)
    {
        for (var c = category; c >= 0; c = tree.ParentOf(c))
        {
            Strand? strand = tree.IdOf(c) switch
            {
                "research" => Strand.CommunityResearch,
                "skills" or "jobs" or "training" => Strand.SkillsMatching,
                "supply-services" => Strand.SocialEnterprise,
                "space" => Strand.CommunityAssets,
                _ => null,
            };
            if (strand is { } said)
            {
                return Bit(said);
            }
        }

        return 0;
    }

    private static byte[] SidesOf(BridgingGraph graph)
    {
        var own = new byte[graph.Vertices.Count];
        var ties = new byte[own.Length];
        foreach (var (tie, source, target) in graph.LivingTies)
        {
            if (tie.Strand is { } strand)
            {
                ties[source] |= Bit(strand);
                ties[target] |= Bit(strand);
            }
        }

        for (var v = 0; v < own.Length; v++)
        {
            foreach (var strand in graph.Vertices[v].Strands)
            {
                own[v] |= Bit(strand);
            }

            own[v] = own[v] != 0 ? own[v] : ties[v];
        }

        return own;
    }
}
