using System.Text.RegularExpressions;

namespace AssetGraph.GraphQL.Fuzz;

/// <summary>Damages documents: the same seed and number give the same document.</summary>
internal sealed partial class Mutator(IReadOnlyList<string> seeds, string schema, int seed)
{
    private static readonly string[] Pieces =
    [
        "{", "}", "(", ")", "[", "]", ":", "=", "!", "$", "@", "|", "&", "...", "\"", "\"\"\"", "#", "\\", "\n", ",", "\uFEFF", "\uD83D", "\u0000", "\\u{1F4A9}",
        "on", "query", "mutation", "subscription", "fragment", "type", "extend", "null", "true", "1", "-0.5e3", "1e999", "\"x\"", "$v", "__typename", "__schema",
        "@skip(if: true)", "@include(if: $v)", "@oneOf", "first: 2147483648", "a: ", "...F", "... on Node", "fragment F on Query { __typename ...F }", "($v: Int = 1)",
    ];

    private readonly string[] _names = [.. Name.Matches(schema).Select(match => match.Value).Distinct()];

    public string Document(int number)
    {
        var random = new Random(HashCode(seed, number));
        var tokens = Token.Matches(seeds[random.Next(seeds.Count)]).Select(match => match.Value).ToList();
        for (var times = random.Next(1, 5); times > 0 && tokens.Count > 0; times--)
        {
            Damage(tokens, random);
        }

        return string.Concat(tokens);
    }

    private void Damage(List<string> tokens, Random random)
    {
        var at = random.Next(tokens.Count);
        switch (random.Next(9))
        {
            case 0:
                tokens.RemoveAt(at);
                break;
            case 1:
                tokens.Insert(at, $" {Pieces[random.Next(Pieces.Length)]} ");
                break;
            case 2:
                tokens[at] = Pieces[random.Next(Pieces.Length)];
                break;
            case 3:
                tokens[at] = _names[random.Next(_names.Length)];
                break;
            case 4:
                var names = Enumerable.Range(0, tokens.Count).Where(i => Name.IsMatch(tokens[i])).ToArray();
                if (names.Length > 0)
                {
                    tokens[names[random.Next(names.Length)]] = _names[random.Next(_names.Length)];
                }

                break;
            case 5:
                var length = Math.Min(random.Next(1, 30), tokens.Count - at);
                tokens.InsertRange(random.Next(tokens.Count), tokens.GetRange(at, length));
                break;
            case 6:
                tokens.RemoveRange(at, Math.Min(random.Next(1, 12), tokens.Count - at));
                break;
            case 7:
                var other = random.Next(tokens.Count);
                (tokens[at], tokens[other]) = (tokens[other], tokens[at]);
                break;
            default:
                tokens.AddRange(Token.Matches(seeds[random.Next(seeds.Count)]).Select(match => match.Value));
                break;
        }
    }

    private static int HashCode(int seed, int number) => unchecked((seed * 486187739) ^ (number * 16777619));

    [GeneratedRegex("[_A-Za-z][_0-9A-Za-z]*")]
    private static partial Regex Name { get; }

    // Cuts a text without losing any of it.
    [GeneratedRegex("""[_A-Za-z][_0-9A-Za-z]*|"(?:[^"\\\n]|\\.)*"|-?[0-9.eE]+|\.\.\.|\s+|.""", RegexOptions.Singleline)]
    private static partial Regex Token { get; }
}
