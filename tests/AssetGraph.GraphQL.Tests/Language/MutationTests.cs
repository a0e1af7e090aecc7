using AssetGraph.GraphQL.Language;
using AssetGraph.GraphQL.Types;
using AssetGraph.GraphQL.Validation;

namespace AssetGraph.GraphQL.Tests.Language;

/// <summary>Damaged documents never do more than fail: no exception of another kind, no endless loop, and what can be read can be written and validated.</summary>
public sealed class MutationTests(ITestOutputHelper output)
{
    private const int Seed = 20260923;
    private const int Documents = 3_000;

    private static readonly string[] Pieces =
        ["{", "}", "(", ")", "[", "]", ":", "=", "!", "$", "@", "|", "&", "...", "\"", "\"\"\"", "#", "\\", "on", "query", "fragment", "null", "1", "-0.5e3", "\uD83D", "\u0000", "a", "F", "\n"];

    [Fact]
    public void Damaged_documents_are_refused_or_read_but_never_break_anything()
    {
        output.WriteLine($"seed {Seed}");
        var random = new Random(Seed);
        var schema = Schema.Parse("type Query { a(b: Int, x: In): Query b: [Query!]! query: I } interface I { a: Int } type T implements I { a: Int } input In { a: Int b: In }");
        var read = 0;
        for (var i = 0; i < Documents; i++)
        {
            var source = Damage(new RandomDocument(random.Next()).Next(), random);
            DocumentNode document;
            try
            {
                document = Parser.Parse(source, ParserOptions.Trusted);
            }
            catch (SyntaxException e)
            {
                Assert.True(e.Location.Line >= 1 && e.Location.Column >= 1);
                continue;
            }

            read++;
            Assert.Equal(TreeShape.Of(document), TreeShape.Of(Parser.Parse(Printer.Print(document), ParserOptions.Trusted)));
            DocumentValidator.Validate(schema, document, new ValidationOptions { MaxErrors = 1000 });
            SchemaBuilder.Validate(document, out _);
        }

        // If nearly everything were refused, the rest of the engine would not have been tried.
        Assert.InRange(read, Documents / 20, Documents);
    }

    private static string Damage(string source, Random random)
    {
        for (var times = random.Next(3); times > 0; times--)
        {
            var at = random.Next(source.Length + 1);
            source = random.Next(3) switch
            {
                0 => source.Insert(at, Pieces[random.Next(Pieces.Length)]),
                1 => source.Remove(at, Math.Min(random.Next(1, 6), source.Length - at)),
                _ => source.Insert(at, source.Substring(random.Next(source.Length), 0) + source[..Math.Min(at, 12)]),
            };
        }

        return source.Length == 0 ? "{" : source;
    }
}
