using System.Globalization;
using AssetGraph.Domain;

namespace AssetGraph.Bridging.Opportunities;

/// <summary>A query's filters, checked and turned into numbers. Which pairs pass depends on no weight.</summary>
internal sealed class OpportunityFilter
{
    private readonly BridgingGraph graph;
    private readonly byte strands;
    private readonly int[] categories;
    private readonly bool[]? inPlace;
    private readonly bool[]? macros;
    private readonly bool[]? micros;
    private readonly bool[]? either;

    public OpportunityFilter(BridgingGraph graph, OpportunityQuery query)
    {
        this.graph = graph;
        query.Weights.Validate();
        if (!(query.MinimumScore is >= 0 and <= 1))
        {
            throw new BridgingException("AG3005", "minimumScore", $"{query.MinimumScore.ToString("R", CultureInfo.InvariantCulture)} is out of range", "0 to 1");
        }

        foreach (var strand in query.Strands)
        {
            strands |= StrandRule.Bit(strand);
        }

        categories = [.. query.CategoryIds.Select(id => graph.RequireCategory(id, "category filter"))];
        var places = query.PlaceIds.Select(id => graph.RequirePlace(id, "place filter")).ToArray();
        if (places.Length > 0)
        {
            inPlace = new bool[graph.Vertices.Count];
            for (var v = 0; v < inPlace.Length; v++)
            {
                inPlace[v] = graph.Places.LiesInAny(graph.Vertices[v], places);
            }
        }

        macros = Mark(query.MacroIds, "macroIds");
        micros = Mark(query.MicroIds, "microIds");
        either = Mark(query.AssetIds, "assetIds");
    }

    public bool Passes(CandidateTable table, int candidate)
    {
        var (macro, micro) = (table.Macro[candidate], table.Micro[candidate]);
        return (macros is null || macros[macro])
            && (micros is null || micros[micro])
            && (either is null || either[macro] || either[micro])
            && (strands == 0 || (table.Strands[candidate] & strands) != 0)
            && (inPlace is null || inPlace[macro] || inPlace[micro])
            && (categories.Length == 0 || MeetsBy(macro, micro));
    }

    private bool MeetsBy(int macro, int micro)
    {
        var tree = graph.Needs.Categories;
        foreach (var match in graph.Needs.MatchesBetween(macro, micro))
        {
            var (need, offer) = (tree.IndexOf(match.Need.CategoryId), tree.IndexOf(match.Offer.CategoryId));
            foreach (var category in categories)
            {
                if (tree.LiesIn(need, category) || tree.LiesIn(offer, category))
                {
                    return true;
                }
            }
        }

        return false;
    }

    // An asset that exists and takes no part simply has no opportunities.
    private bool[]? Mark(ValueList<string> ids, string where)
    {
        if (ids.Count == 0)
        {
            return null;
        }

        var marks = new bool[graph.Vertices.Count];
        foreach (var id in ids)
        {
            if (graph.Snapshot.Assets.Find(id) is null)
            {
                throw new BridgingException("AG3001", where, $"the city has no asset '{id}'", "the id of one of its assets");
            }

            if (graph.Vertices.VertexOf(id) is >= 0 and var vertex)
            {
                marks[vertex] = true;
            }
        }

        return marks;
    }
}
