using System.Runtime.CompilerServices;
using AssetGraph.GraphQL.Execution;
using AssetGraph.GraphQL.Paging;
using AssetGraph.GraphQL.Resolvers;

namespace AssetGraph.GraphQL.AspNetCore.TestServer;

/// <summary>A schema that has one of everything that clients care for.</summary>
internal static class Zoo
{
    public const string Sdl = """
        "What can be asked."
        type Query {
          "A greeting."
          hello(name: String = "world"): String!
          animals(first: Int, after: String): AnimalConnection!
          node(id: ID!): Node
          fail: String
          slow(milliseconds: Int!): String
        }

        type Mutation {
          rename(id: ID!, name: String!): Animal
        }

        type Subscription {
          countdown(from: Int!): Int!
        }

        interface Node {
          id: ID!
        }

        type Animal implements Node {
          id: ID!
          name: String!
          keeper: Keeper
        }

        type Keeper implements Node {
          id: ID!
          name: String!
        }

        type AnimalConnection {
          edges: [AnimalEdge!]!
          pageInfo: PageInfo!
        }

        type AnimalEdge {
          cursor: String!
          node: Animal!
        }

        type PageInfo {
          hasNextPage: Boolean!
          hasPreviousPage: Boolean!
          startCursor: String
          endCursor: String
        }
        """;

    private static readonly Keeper[] Keepers = [new("1", "Sam"), new("2", "Alex")];

    private static readonly List<Animal> All = [.. Enumerable.Range(1, 20).Select(i => new Animal($"{i}", $"Animal {i}", i % 3 == 0 ? null : $"{i % 3}"))];

    internal sealed record Animal(string Key, string Name, string? KeeperKey)
    {
        public string Id => new NodeId(nameof(Animal), Key).ToString();
    }

    internal sealed record Keeper(string Key, string Name)
    {
        public string Id => new NodeId(nameof(Keeper), Key).ToString();
    }

    [ObjectType("Query")]
    internal sealed class Queries
    {
        public string Hello(string? name) => $"Hello, {name ?? "stranger"}!";

        public Connection<Animal> Animals(int? first, string? after, PagingOptions paging) => Connection.From(All, first, after, options: paging);

        public object? Node(string id) =>
            !NodeId.TryParse(id, out var node) ? null
            : node.TypeName == nameof(Animal) ? All.Find(animal => animal.Key == node.Key)
            : Array.Find(Keepers, keeper => keeper.Key == node.Key);

        public string? Fail() => throw new InvalidOperationException("This is a secret of the server.");

        public async Task<string?> Slow(int milliseconds, CancellationToken cancellationToken)
        {
            await Task.Delay(milliseconds, cancellationToken);
            return "done";
        }
    }

    [ObjectType("Mutation")]
    internal sealed class Mutations
    {
        public Animal? Rename(string id, string name)
        {
            var key = NodeId.KeyOf(id, nameof(Animal));
            var index = All.FindIndex(animal => animal.Key == key);
            return index < 0 ? null : All[index] = All[index] with { Name = name };
        }
    }

    [ObjectType("Subscription")]
    internal sealed class Subscriptions
    {
        public async IAsyncEnumerable<int> Countdown(int from, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            if (from > 1000)
            {
                throw new GraphQLException("Count from 1000 at most.", ErrorCodes.BadUserInput);
            }

            for (var i = from; i >= 0; i--)
            {
                await Task.Delay(10, cancellationToken);
                yield return i;
            }
        }
    }

    [ObjectType("Animal")]
    internal sealed class Animals
    {
        public async Task<Keeper?> Keeper([Parent] Animal animal, KeeperById keepers) =>
            animal.KeeperKey is null ? null : await keepers.LoadAsync(animal.KeeperKey);
    }

    internal sealed class KeeperById : BatchDataLoader<string, Keeper>
    {
        protected override async Task<IReadOnlyDictionary<string, Keeper>> LoadBatchAsync(IReadOnlyList<string> keys, CancellationToken cancellationToken)
        {
            await Task.Yield();
            return Keepers.Where(keeper => keys.Contains(keeper.Key)).ToDictionary(keeper => keeper.Key);
        }
    }
}
