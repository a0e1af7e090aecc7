using AssetGraph.GraphQL.Execution;
using AssetGraph.GraphQL.Paging;
using AssetGraph.GraphQL.Resolvers;

namespace AssetGraph.GraphQL.Tests.Documentation;

/// <summary>The classes that docs/graphql.md shows; a test compares the two and runs the guide's queries against these.</summary>
internal static class GuideExample
{
    public static RequestExecutor Build(string sdl, IServiceProvider services) => new RequestExecutorBuilder()
        .AddDocumentFromString(sdl)
        .AddScalar(new DateScalar())
        .AddResolver<QueryResolvers>()
        .AddResolver<BookResolvers>()
        .AddResolver<MutationResolvers>()
        .AddDataLoader<AuthorByKey>()
        .Build(services);

    public enum Genre
    {
        Novel,
        ShortStory,
    }

    public sealed record Author(string Name);

    public sealed record Book(string Key, string Title, string AuthorKey, Genre Genre, DateOnly? PublishedOn)
    {
        public string Id => new NodeId("Book", Key).ToString();
    }

    public sealed record BookFilter(IReadOnlyList<Genre>? Genres, Optional<string?> TitleContains);

    [ObjectType("Query")]
    public sealed class QueryResolvers(Catalogue catalogue)
    {
        public Book? Book(string id) => catalogue.FindBook(NodeId.KeyOf(id, "Book"));

        public Connection<Book> Books(BookFilter? filter, int? first, string? after, PagingOptions paging) =>
            Connection.From(catalogue.Search(filter), first, after, options: paging);
    }

    [ObjectType("Book")]
    public sealed class BookResolvers
    {
        public Task<Author?> Author([Parent] Book book, AuthorByKey authors, CancellationToken cancellationToken) =>
            authors.LoadAsync(book.AuthorKey, cancellationToken);

        public int AgeInYears([Parent] Book book, int at) => at - (book.PublishedOn?.Year ?? at);
    }

    [ObjectType("Mutation")]
    public sealed class MutationResolvers
    {
        public Book Rename(string id, string title, Catalogue catalogue) =>
            catalogue.Rename(NodeId.KeyOf(id, "Book"), title)
            ?? throw new GraphQLException("There is no such book.", "NOT_FOUND");
    }

    public sealed class AuthorByKey(Catalogue catalogue) : BatchDataLoader<string, Author>
    {
        protected override async Task<IReadOnlyDictionary<string, Author>> LoadBatchAsync(
            IReadOnlyList<string> keys, CancellationToken cancellationToken) =>
            await catalogue.FindAuthorsAsync(keys, cancellationToken);
    }
}
