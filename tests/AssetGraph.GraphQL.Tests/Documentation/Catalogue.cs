using AssetGraph.GraphQL.Paging;

namespace AssetGraph.GraphQL.Tests.Documentation;

/// <summary>The store behind the guide's example.</summary>
internal sealed class Catalogue : IServiceProvider
{
    private readonly PagingOptions _paging = new();

    private readonly List<GuideExample.Book> _books =
    [
        new("1", "Middlemarch", "eliot", GuideExample.Genre.Novel, new DateOnly(1871, 12, 1)),
        new("2", "The Dead", "joyce", GuideExample.Genre.ShortStory, new DateOnly(1914, 6, 15)),
    ];

    public object? GetService(Type serviceType) =>
        serviceType == typeof(Catalogue) ? this : serviceType == typeof(PagingOptions) ? _paging : null;

    public GuideExample.Book? FindBook(string key) => _books.Find(book => book.Key == key);

    public IReadOnlyList<GuideExample.Book> Search(GuideExample.BookFilter? filter) => _books
        .Where(book => filter?.Genres is null || filter.Genres.Contains(book.Genre))
        .Where(book => filter?.TitleContains.Value is not { } part || book.Title.Contains(part, StringComparison.Ordinal))
        .ToList();

    public GuideExample.Book? Rename(string key, string title)
    {
        var index = _books.FindIndex(book => book.Key == key);
        return index < 0 ? null : _books[index] = _books[index] with { Title = title };
    }

    public async Task<IReadOnlyDictionary<string, GuideExample.Author>> FindAuthorsAsync(IReadOnlyList<string> keys, CancellationToken cancellationToken)
    {
        await Task.Yield();
        cancellationToken.ThrowIfCancellationRequested();
        var all = new Dictionary<string, GuideExample.Author> { ["eliot"] = new("George Eliot"), ["joyce"] = new("James Joyce") };
        return all.Where(pair => keys.Contains(pair.Key)).ToDictionary();
    }
}
