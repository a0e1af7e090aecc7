using System.Text;
using AssetGraph.GraphQL.Language;
using AssetGraph.GraphQL.Types;
using AssetGraph.GraphQL.Validation;

namespace AssetGraph.GraphQL.Tests.Validation;

public sealed class DocumentValidatorTests
{
    private static readonly Schema Schema = Schema.Parse(
        """
        type Query implements I { a: Query b: Query i: I n(x: Int): Int neighbours: Int }
        type Other implements I { a: Query b: Query i: I }
        interface I { a: Query b: Query i: I }
        """);

    [Fact]
    public void Errors_and_their_places_are_capped_and_the_cap_is_said()
    {
        var errors = Validate("{ x y z p q r s }", new ValidationOptions { MaxErrors = 3 });
        Assert.Equal(["FieldsOnCorrectTypeRule", "FieldsOnCorrectTypeRule", "FieldsOnCorrectTypeRule", "ValidationLimit"], errors.Select(error => error.Rule));
        var repeated = Validate("{ n(x: 1, x: 1, x: 1, x: 1) }", new ValidationOptions { MaxLocations = 2 });
        Assert.Equal(2, Assert.Single(repeated).Locations.Length);
    }

    [Fact]
    public void Names_are_suggested_only_where_asked_for()
    {
        Assert.Contains("Did you mean \"neighbours\"?", Validate("{ neighbors }")[0].Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Did you mean", Validate("{ neighbors }", new ValidationOptions { Suggestions = false })[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Long_literals_are_not_echoed_whole()
    {
        var error = Assert.Single(Validate($"{{ n(x: \"{new string('a', 200_000)}\") }}"));
        Assert.InRange(error.Message.Length, 1, 300);
    }

    [Fact]
    public void Long_names_are_not_echoed_whole_either()
    {
        var name = new string('a', 60_000);
        string[] sources =
        [
            $"{{ {name} }}",
            $"{{ n({name}: 1) }}",
            $"{{ n @{name} }}",
            $"{{ ...{name} }}",
            $"{{ ...F }} fragment F on {name} {{ n }}",
            $"query {name} {{ n }} query {name} {{ n }}",
            $"{{ n(x: ${name}) }}",
            $"{{ {name}: n {name}: i {{ n }} }}",
            $"query (${name}: {name}) {{ n }}",
        ];
        foreach (var source in sources)
        {
            Assert.All(Validate(source), error => Assert.InRange(error.Message.Length, 1, 700));
            Assert.NotEmpty(Validate(source));
        }
    }

    [Fact]
    public void Errors_that_say_the_same_are_one_with_the_places_of_all()
    {
        var error = Assert.Single(Validate("{ x a { x } b { x } i { n } c: i { n } }"), error => error.Message.Contains("\"x\"", StringComparison.Ordinal));
        Assert.Equal(["1:3", "1:9", "1:17"], error.Locations.Select(location => $"{location}"));
        Assert.Equal(3, Validate("{ x a { x } b { x } }", ValidationOptions.Trusted).Count);
        Assert.Equal(5, Assert.Single(Validate("{ x x x x x x x x x }")).Locations.Length);
    }

    [Fact]
    public void A_fragment_that_doubles_at_every_level_is_looked_at_once_a_level()
    {
        // Written out, this has 2^400 fields.
        var source = new StringBuilder("{ ...f0 }");
        for (var i = 0; i < 400; i++)
        {
            source.Append($"fragment f{i} on Query {{ a {{ ...f{i + 1} }} b {{ ...f{i + 1} }} }}");
        }

        Assert.Empty(Validate($"{source} fragment f400 on Query {{ n }}", ValidationOptions.Trusted));
    }

    [Theory]
    [InlineData("...f{0}")]
    [InlineData("a {{ ...f{0} }}")]
    public void Chains_of_fragments_longer_than_the_stack_is_deep_are_followed(string spread)
    {
        var source = new StringBuilder("{ ...f0 }");
        for (var i = 0; i < 10_000; i++)
        {
            source.Append($"fragment f{i} on Query {{ ").AppendFormat(System.Globalization.CultureInfo.InvariantCulture, spread, i + 1).Append(" }");
        }

        Assert.Empty(Validate($"{source} fragment f10000 on Query {{ n }}", ValidationOptions.Trusted));
        var cycle = Validate($"{source} fragment f10000 on Query {{ ...f0 }}", new ValidationOptions { MaxErrors = 50 });
        Assert.Contains(cycle, error => error.Rule == "NoFragmentCyclesRule");
    }

    [Fact]
    public void Comparing_fields_stops_at_the_limit()
    {
        var source = "{ " + string.Concat(Enumerable.Repeat("n ", 500)) + "}";
        Assert.Empty(Validate(source, new ValidationOptions { MaxMergeComparisons = 1_000 }));
        Assert.Equal("OverlappingFieldsCanBeMergedRule", Assert.Single(Validate(source, new ValidationOptions { MaxMergeComparisons = 400 })).Rule);
    }

    [Fact]
    public void The_fast_check_of_merging_agrees_with_comparing_every_pair()
    {
        // The twin: every pair of fields of one name, by the letter of the specification (FieldsInSetCanMerge and SameResponseShape).
        const int Seed = 4711;
        var random = new Random(Seed);
        var verdicts = new int[2];
        for (var i = 0; i < 2_000; i++)
        {
            var source = RandomSelection(random, 3);
            var document = Parser.Parse(source, ParserOptions.Trusted);
            var fast = !DocumentValidator.Validate(Schema, document, new ValidationOptions { MaxErrors = 1000 })
                .Any(error => error.Rule == "OverlappingFieldsCanBeMergedRule");
            Assert.True(fast == PairwiseMerging.IsValid(Schema, document), $"seed {Seed}, document {i}: {source}");
            verdicts[fast ? 1 : 0]++;
        }

        Assert.InRange(verdicts[0], 100, 1_900);
    }

    private static string RandomSelection(Random random, int depth)
    {
        var selections = new List<string>();
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            selections.Add(random.Next(8) switch
            {
                0 => $"n(x: {random.Next(2)})",
                1 => "x: n",
                2 when depth > 0 => $"... on {(random.Next(2) == 0 ? "Query" : "Other")} {RandomSelection(random, depth - 1)}",
                3 or 4 when depth > 0 => $"i {RandomSelection(random, depth - 1)}",
                5 when depth > 0 => $"x: {(random.Next(2) == 0 ? "a" : "b")} {RandomSelection(random, depth - 1)}",
                6 when depth > 0 => $"a {RandomSelection(random, depth - 1)}",
                _ => "t: __typename",
            });
        }

        return $"{{ {string.Join(' ', selections)} }}";
    }

    private static IReadOnlyList<ValidationError> Validate(string source, ValidationOptions? options = null) =>
        DocumentValidator.Validate(Schema, Parser.Parse(source, ParserOptions.Trusted), options);
}
