using AssetGraph.GraphQL.Execution;
using AssetGraph.GraphQL.Language;
using FsCheck;
using FsCheck.Fluent;

namespace AssetGraph.GraphQL.Tests.Execution;

/// <summary>The executor against a slow, obvious twin on random objects.</summary>
public sealed class NullPropagationLaws
{
    // Each type has a leaf, an object and a list, in every nullability: names say what a field is (m = must not be null).
    private const string Sdl = """
        type Query { leaf: Int, mLeaf: Int!, object: Query, mObject: Query!, list: [Query], mList: [Query!]!, listM: [Query!], leaves: [Int!] }
        """;

    private static readonly string[] Leaves = ["leaf", "mLeaf"];
    private static readonly string[] Objects = ["object", "mObject", "list", "mList", "listM"];

    [Fact]
    public void Data_and_errors_are_those_of_the_obvious_algorithm_however_the_work_is_timed() =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed =>
        {
            var random = new Random(seed);
            var query = RandomSelection(random, 4);
            var failing = random.Next(2, 7);
            var executor = Executor(seed, failing, random.Next(3));

            var result = executor.ExecuteAsync(new GraphQLRequest(query)).GetAwaiter().GetResult();

            var expected = new Twin(seed, failing).Run(query);
            var data = result.ToJson();
            data = data[(data.IndexOf("\"data\":", StringComparison.Ordinal) + 7)..^1];
            var paths = result.Errors.Select(error => string.Join('.', error.Path!)).ToList();
            return (data == expected.Data).Label($"{query}: {data} but {expected.Data}")
                .And(paths.Distinct().Count() == paths.Count).Label("two errors at one position")
                .And(paths.TrueForAll(expected.Failures.Contains)).Label($"{query}: an error where nothing failed")
                .And((expected.Failures.Count == 0) == (paths.Count == 0)).Label("errors without failure or the reverse");
        }).QuickCheckThrowOnFailure();

    // What a position holds depends on its path alone: null for some, a failure for some, else a value.
    private static int Fate(int seed, string path, int failing)
    {
        var hash = unchecked((uint)seed * 2654435761u);
        foreach (var character in path)
        {
            hash = unchecked((hash ^ character) * 16777619u);
        }

        return (int)(hash >> 8) % (failing * 4);
    }

    private static string RandomSelection(Random random, int depth)
    {
        var fields = new HashSet<string> { Leaves[random.Next(Leaves.Length)], "leaves" };
        for (var i = random.Next(3); depth > 0 && i >= 0; i--)
        {
            var name = Objects[random.Next(Objects.Length)];
            if (!fields.Any(field => field.StartsWith($"{name} ", StringComparison.Ordinal)))
            {
                fields.Add($"{name} {RandomSelection(random, depth - 1)}");
            }
        }

        return $"{{ {string.Join(' ', fields)} }}";
    }

    private static RequestExecutor Executor(int seed, int failing, int timing) => Runner.Schema(Sdl).Trusting()
        .UseFallbackResolver(async context =>
        {
            if (timing == 1 || (timing == 2 && context.Path.Count % 2 == 0))
            {
                await Task.Yield();
            }

            return Value(seed, failing, string.Join('.', context.Path), context.Field.Name);
        })
        .Build();

    private static object? Value(int seed, int failing, string path, string name)
    {
        switch (Fate(seed, path, failing))
        {
            case 0:
                return null;
            case 1:
                throw new GraphQLException("failed");
            default:
                return name is "leaf" or "mLeaf" ? 1
                    : name is "object" or "mObject" ? new object()
                    : Enumerable.Range(0, 2).Select(i => Fate(seed, $"{path}.{i}", failing) switch
                    {
                        0 => null,
                        1 => new GraphQLException("failed"),
                        _ => name == "leaves" ? (object)1 : new object(),
                    }).ToList();
        }
    }

    /// <summary>Section 6.4 as one would write it down: everything is resolved, then nulls are carried up.</summary>
    private sealed class Twin(int seed, int failing)
    {
        public HashSet<string> Failures { get; } = [];

        public (string Data, HashSet<string> Failures) Run(string query)
        {
            var document = Parser.Parse(query);
            var selection = ((OperationDefinitionNode)document.Definitions[0]).SelectionSet;
            return (Complete(selection, "") ?? "null", Failures);
        }

        private string? Complete(SelectionSetNode selection, string path)
        {
            var parts = new List<string>();
            var isGone = false;
            foreach (var node in selection.Selections.Cast<FieldNode>())
            {
                var name = node.Name.Value;
                var text = Field(node, path.Length == 0 ? name : $"{path}.{name}");
                isGone |= text is null && name.StartsWith('m');
                parts.Add($"\"{name}\":{text ?? "null"}");
            }

            return isGone ? null : $"{{{string.Join(',', parts)}}}";
        }

        private string? Field(FieldNode node, string path)
        {
            var name = node.Name.Value;
            object? value;
            try
            {
                value = Value(seed, failing, path, name);
            }
            catch (GraphQLException)
            {
                Failures.Add(path);
                return null;
            }

            if (value is null && name.StartsWith('m'))
            {
                Failures.Add(path);
            }

            return value switch
            {
                null => null,
                int => "1",
                List<object?> items => List(node, path, items, itemsMust: name is "mList" or "listM" or "leaves"),
                _ => Complete(node.SelectionSet!, path),
            };
        }

        private string? List(FieldNode node, string path, List<object?> items, bool itemsMust)
        {
            var parts = new List<string>();
            var isGone = false;
            for (var i = 0; i < items.Count; i++)
            {
                if (items[i] is GraphQLException || (items[i] is null && itemsMust))
                {
                    Failures.Add($"{path}.{i}");
                }

                var text = items[i] is null or GraphQLException ? null
                    : items[i] is int ? "1"
                    : Complete(node.SelectionSet!, $"{path}.{i}");
                isGone |= text is null && itemsMust;
                parts.Add(text ?? "null");
            }

            return isGone ? null : $"[{string.Join(',', parts)}]";
        }
    }
}
