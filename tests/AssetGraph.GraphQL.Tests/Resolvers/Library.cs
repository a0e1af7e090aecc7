using AssetGraph.GraphQL.Execution;
using AssetGraph.GraphQL.Paging;
using AssetGraph.GraphQL.Resolvers;

namespace AssetGraph.GraphQL.Tests.Resolvers;

/// <summary>A small schema with plain classes behind it: books, authors, shelves.</summary>
internal static class Library
{
    public const string Sdl = """
        scalar Date
        scalar Json
        type Query {
          book(id: ID!): Book
          books(filter: BookFilter, first: Int, after: String): BookConnection!
          shelf: Shelf!
          search(text: String!): [Item!]!
          echo(input: BookInput): String!
        }
        type Mutation { addBook(input: BookInput!): AddBookPayload! rename(id: ID!, title: String): Book }
        type Subscription { bookAdded(by: ID): Book! }
        interface Item { id: ID! label(upper: Boolean = false): String! }
        type Book implements Item { id: ID! label(upper: Boolean = false): String! title: String! author: Author genre: Genre! published: Date pages: Int attributes: Json }
        type Author implements Item { id: ID! label(upper: Boolean = false): String! name: String! books: [Book!]! }
        type Shelf { name: String! books: [Book!]! }
        type BookConnection { edges: [BookEdge!]! pageInfo: PageInfo! totalCount: Int! }
        type BookEdge { cursor: String! node: Book! }
        type PageInfo { hasNextPage: Boolean! hasPreviousPage: Boolean! startCursor: String endCursor: String }
        type AddBookPayload { book: Book! }
        enum Genre { SHORT_STORY NOVEL }
        input BookFilter { genre: [Genre!], minPages: Int = 1 }
        input BookInput { title: String!, genre: Genre = NOVEL, pages: Int, published: Date, tags: [String!] }
        """;

    public static RequestExecutorBuilder Builder() => new RequestExecutorBuilder()
        .AddDocumentFromString(Sdl)
        .AddScalar(new DateScalar())
        .AddScalar(new JsonScalar())
        .AddResolver<QueryResolvers>()
        .AddResolver<MutationResolvers>()
        .AddResolver<SubscriptionResolvers>()
        .AddResolver<BookResolvers>()
        .AddResolver<AuthorResolvers>()
        .AddResolver<ItemResolvers>()
        .AddDataLoader<AuthorById>()
        .AddDataLoader<BooksByAuthor>();

    public static RequestExecutor Executor() => Builder().Build(new Services(new Store()));

    public static async Task<string> RunAsync(string query, string? variables = null, Store? store = null)
    {
        var services = new Services(store ?? new Store());
        var result = await Builder().Build(services).ExecuteAsync(new GraphQLRequest(query)
        {
            Services = services,
            Variables = variables is null ? null : System.Text.Json.JsonDocument.Parse(variables).RootElement,
        }, TestContext.Current.CancellationToken);
        return result.ToJson();
    }

    internal enum Genre
    {
        ShortStory,
        Novel,
    }

    internal abstract record Item(string Id);

    internal sealed record Book(string Id, string Title, string? AuthorId, Genre Genre, DateOnly? Published = null, int? Pages = null) : Item(Id)
    {
        public IReadOnlyDictionary<string, object?>? Attributes { get; init; }
    }

    internal sealed record Author(string Id, string Name) : Item(Id);

    internal sealed record Shelf(string Name, IReadOnlyList<Book> Books);

    internal sealed record BookFilter(IReadOnlyList<Genre>? Genre, int MinPages);

    internal sealed record BookInput(string Title, Genre? Genre, Optional<int?> Pages)
    {
        public DateOnly? Published { get; init; }

        public string[]? Tags { get; init; }
    }

    internal sealed record AddBookPayload(Book Book);

    internal sealed class Store
    {
        public List<Book> Books { get; } =
        [
            new("b1", "The Dead", "a1", Genre.ShortStory, new DateOnly(1914, 6, 15), 60),
            new("b2", "Ulysses", "a1", Genre.Novel, new DateOnly(1922, 2, 2), 730) { Attributes = new Dictionary<string, object?> { ["city"] = "Dublin" } },
            new("b3", "Middlemarch", "a2", Genre.Novel),
            new("b4", "Beowulf", null, Genre.Novel),
        ];

        public List<Author> Authors { get; } = [new("a1", "James Joyce"), new("a2", "George Eliot")];

        public List<string> Batches { get; } = [];
    }

    internal sealed class Services(Store store) : IServiceProvider
    {
        public object? GetService(Type serviceType) => serviceType == typeof(Store) ? store : null;
    }

    [ObjectType("Query")]
    internal sealed class QueryResolvers(Store rootStore)
    {
        public Book? Book(string id) => rootStore.Books.Find(book => book.Id == id);

        public Connection<Book> Books(BookFilter? filter, int? first, string? after, Store store) =>
            Connection.From(
                store.Books.Where(book => filter is null || ((filter.Genre?.Contains(book.Genre) ?? true) && (book.Pages ?? 1) >= filter.MinPages)).ToList(),
                first,
                after);

        public Task<Shelf> ShelfAsync() => Task.FromResult(new Shelf("top", rootStore.Books[..2]));

        public IEnumerable<Item> Search(string text, Store store) =>
            store.Books.Where(book => book.Title.Contains(text, StringComparison.Ordinal)).Cast<Item>()
                .Concat(store.Authors.Where(author => author.Name.Contains(text, StringComparison.Ordinal)));

        public string Echo(BookInput? input) => input is null
            ? "nothing"
            : $"{input.Title} {input.Genre?.ToString() ?? "null"} {input.Pages} {input.Published:yyyy} {string.Join('+', input.Tags ?? [])}";
    }

    [ObjectType("Mutation")]
    internal sealed class MutationResolvers
    {
        public async Task<AddBookPayload> AddBook(BookInput input, Store store)
        {
            await Task.Yield();
            var book = new Book($"b{store.Books.Count + 1}", input.Title, null, input.Genre ?? Genre.Novel, input.Published, input.Pages.OrElse(null));
            store.Books.Add(book);
            return new AddBookPayload(book);
        }

        public Book? Rename(string id, Optional<string?> title, Store store)
        {
            var index = store.Books.FindIndex(book => book.Id == id);
            if (index < 0)
            {
                throw new GraphQLException($"There is no book {id}.", "NOT_FOUND");
            }

            if (title.HasValue)
            {
                store.Books[index] = store.Books[index] with { Title = title.Value ?? "(untitled)" };
            }

            return store.Books[index];
        }
    }

    [ObjectType("Subscription")]
    internal sealed class SubscriptionResolvers
    {
        public async IAsyncEnumerable<Book> BookAdded(string? by, Store store, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
        {
            foreach (var book in store.Books.Where(book => by is null || book.AuthorId == by))
            {
                await Task.Yield();
                cancellationToken.ThrowIfCancellationRequested();
                yield return book;
            }
        }
    }

    [ObjectType("Book")]
    internal sealed class BookResolvers
    {
        public async Task<Author?> Author([Parent] Book book, AuthorById authors, CancellationToken cancellationToken) =>
            book.AuthorId is null ? null : await authors.LoadAsync(book.AuthorId, cancellationToken);
    }

    [ObjectType("Author")]
    internal sealed class AuthorResolvers
    {
        public async ValueTask<IReadOnlyList<Book>> Books([Parent] Author author, BooksByAuthor books, CancellationToken cancellationToken) =>
            await books.LoadAsync(author.Id, cancellationToken) ?? [];
    }

    [ObjectType("Item")]
    internal sealed class ItemResolvers
    {
        public string Label([Parent] Item item, bool upper)
        {
            var text = item switch { Book book => book.Title, Author author => author.Name, _ => "?" };
            return upper ? text.ToUpperInvariant() : text;
        }
    }

    internal sealed class AuthorById(Store store) : BatchDataLoader<string, Author>
    {
        protected override async Task<IReadOnlyDictionary<string, Author>> LoadBatchAsync(IReadOnlyList<string> keys, CancellationToken cancellationToken)
        {
            store.Batches.Add($"authors {string.Join(',', keys)}");
            await Task.Yield();
            return store.Authors.Where(author => keys.Contains(author.Id)).ToDictionary(author => author.Id);
        }
    }

    internal sealed class BooksByAuthor(Store store) : BatchDataLoader<string, IReadOnlyList<Book>>
    {
        protected override Task<IReadOnlyDictionary<string, IReadOnlyList<Book>>> LoadBatchAsync(IReadOnlyList<string> keys, CancellationToken cancellationToken)
        {
            store.Batches.Add($"books {string.Join(',', keys)}");
            return Task.FromResult<IReadOnlyDictionary<string, IReadOnlyList<Book>>>(
                keys.ToDictionary(key => key, key => (IReadOnlyList<Book>)store.Books.Where(book => book.AuthorId == key).ToList()));
        }
    }
}
