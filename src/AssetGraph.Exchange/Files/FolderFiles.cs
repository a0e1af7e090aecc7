using AssetGraph.Domain;

namespace AssetGraph.Exchange;

/// <summary>The files of a city's folder, in the order in which they are read and written: what is referred to comes first.</summary>
internal static class FolderFiles
{
    internal static CityFile City { get; } = new();

    internal static PlacesFile Places { get; } = new();

    internal static CategoriesFile Categories { get; } = new();

    internal static TieTypesFile TieTypes { get; } = new();

    internal static NodesFile Nodes { get; } = new();

    internal static NeedsOffersFile NeedsOffers { get; } = new();

    internal static TiesFile Ties { get; } = new();

    internal static IntroductionsFile Introductions { get; } = new();

    internal static FactsFile Facts { get; } = new();

    internal static IReadOnlyList<RecordFile> All { get; } = [City, Places, Categories, TieTypes, Nodes, NeedsOffers, Ties, Introductions, Facts];

    internal static RecordFile Of(EntityKind kind) => All.First(f => f.Kind == kind);

    /// <summary>The position of a file in <see cref="All"/>; what is no such file comes first.</summary>
    internal static int RankOf(string fileName)
    {
        for (var i = 0; i < All.Count; i++)
        {
            if (All[i].Name == fileName)
            {
                return i;
            }
        }
        return -1;
    }
}
