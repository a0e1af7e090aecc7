using AssetGraph.Bridging.Matching;
using AssetGraph.Domain;

namespace AssetGraph.Bridging.Strands;

/// <summary>
/// Who could fill which need for skills, by occupation, level and place, and where needs and offers miss each other. Safe to use from several threads.
/// </summary>
/// <param name="graph">The graph to look in; individuals who may not be suggested are not in it.</param>
/// <remarks>
/// Looked at are the open needs of organisations and spaces, and the open offers of everybody who is not macro, in the categories <c>skills</c> and
/// <c>jobs</c> and below them. A city that has neither category gets an empty report.
/// </remarks>
public sealed class SkillsMatcher(BridgingGraph graph)
{
    /// <summary>The most matches that can be asked for.</summary>
    public const int Most = 1000;

    /// <summary>The tag of a need that says that somebody wants to start a business.</summary>
    public const string StartUpTag = "start-up";

    private const string JobsCategory = "jobs";

    private static readonly string[] Roots = [JobsCategory, "skills"];

    /// <summary>Finds the matches and the mismatch.</summary>
    /// <param name="count">How many matches at most, 1 … <see cref="Most"/>; the mismatch always counts all.</param>
    /// <param name="categoryId">Only needs in this category or below it; null for all of skills and jobs.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>
    /// The most alike first; of equal ones those whose level is reached, the nearest level first, then unknown levels, then levels still to be reached; then
    /// those with the fewest steps, the nearer place, and by id. Empty where nothing meets.
    /// </returns>
    /// <exception cref="BridgingException">AG3005 for a count out of range; AG3006 for a category that the city does not have.</exception>
    /// <remarks>Cost: that of the matches of all needs and offers in the two category trees.</remarks>
    public SkillsReport Find(int count = 20, string? categoryId = null, CancellationToken cancellationToken = default)
    {
        BridgingException.ThrowIfOutside("count", count, 1, Most);
        var categories = graph.Needs.Categories;
        var roots = Roots.Select(categories.IndexOf).Where(c => c >= 0).ToArray();
        var within = categoryId is null ? roots : [graph.RequireCategory(categoryId, "category")];
        var tally = new Dictionary<(string Category, int Level), int[]>();
        var matches = new List<SkillsMatch>();
        var used = new HashSet<string>(StringComparer.Ordinal);
        var offers = new List<IndexEntry>();
        for (var v = 0; v < graph.Vertices.Count; v++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var entry in graph.Needs.EntriesOf(v))
            {
                if (!entry.IsNeed && IsHolder(v) && Lies(entry.Category, within) && Lies(entry.Category, roots))
                {
                    offers.Add(entry);
                }
                else if (entry.IsNeed && graph.Vertices[v].Kind != AssetKind.Person && Lies(entry.Category, within) && Lies(entry.Category, roots))
                {
                    var isMet = false;
                    foreach (var (other, likeness) in graph.Needs.CounterpartsOf(entry).Where(x => IsHolder(x.Other.Vertex) && Lies(x.Other.Category, roots)))
                    {
                        var match = MatchOf(entry, other, likeness);
                        matches.Add(match);
                        if (match.LevelGap is not < 0)
                        {
                            isMet = true;
                            used.Add(other.Record.Id);
                        }
                    }

                    Count(entry, 0, isMet);
                }
            }
        }

        foreach (var offer in offers)
        {
            Count(offer, 1, used.Contains(offer.Record.Id));
        }

        return new SkillsReport(
            matches.Count,
            matches
                .OrderByDescending(m => m.Meeting.Similarity)
                .ThenBy(m => m.LevelGap switch { null => 1, < 0 => 2, _ => 0 }).ThenBy(m => Math.Abs(m.LevelGap ?? 0))
                .ThenBy(m => m.Steps.Count)
                .ThenByDescending(m => double.IsNaN(m.Place.Value) ? 0 : m.Place.Value)
                .ThenBy(m => m.Meeting.Need.Id, StringComparer.Ordinal).ThenBy(m => m.Meeting.Offer.Id, StringComparer.Ordinal)
                .Take(count).ToValueList(),
            tally
                .OrderBy(t => t.Key.Category, StringComparer.Ordinal).ThenBy(t => t.Key.Level)
                .Select(t => new SkillsBalance(t.Key.Category, t.Key.Level == int.MaxValue ? null : t.Key.Level, t.Value[0], t.Value[1], t.Value[2], t.Value[3]))
                .ToValueList());

        bool Lies(int category, int[] areas) => areas.Any(a => categories.LiesIn(category, a));

        void Count(IndexEntry entry, int column, bool isMatched)
        {
            var key = (entry.Record.CategoryId, entry.Record.Level ?? int.MaxValue);
            if (!tally.TryGetValue(key, out var counts))
            {
                tally.Add(key, counts = new int[4]);
            }

            counts[column]++;
            counts[column + 2] += isMatched ? 0 : 1;
        }
    }

    private bool IsHolder(int vertex) => graph.ScaleOf(vertex) != Scale.Macro;

    private SkillsMatch MatchOf(IndexEntry need, IndexEntry offer, Likeness likeness)
    {
        var (asker, holder) = (graph.Vertices[need.Vertex], graph.Vertices[offer.Vertex]);
        // Words of people: 'IELTS 7' with a capital or a blank at its end is the same exam.
        var has = offer.Record.Prerequisites.Select(p => p.Trim()).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return new SkillsMatch(
            graph.Needs.Describe(need, offer, likeness),
            asker,
            holder,
            offer.Record.Level - need.Record.Level,
            need.Record.Prerequisites.Where(p => has.Contains(p.Trim())).ToValueList(),
            need.Record.Prerequisites.Where(p => !has.Contains(p.Trim())).ToValueList(),
            WishesOf(offer.Vertex),
            graph.ClosenessOf(need.Vertex, offer.Vertex));
    }

    private ValueList<Wish> WishesOf(int vertex)
    {
        var wishes = new List<Wish>(2);
        var (jobs, categories) = (graph.Needs.Categories.IndexOf(JobsCategory), graph.Needs.Categories);
        foreach (var entry in graph.Needs.EntriesOf(vertex))
        {
            if (entry.IsNeed && jobs >= 0 && categories.LiesIn(entry.Category, jobs))
            {
                wishes.Add(Wish.Job);
            }

            if (entry.IsNeed && entry.Record.Tags.Any(t => string.Equals(t.Trim(), StartUpTag, StringComparison.OrdinalIgnoreCase)))
            {
                wishes.Add(Wish.StartUp);
            }
        }

        return wishes.Distinct().Order().ToValueList();
    }
}
