using System.Globalization;

namespace AssetGraph.GraphQL.Tests.Language;

/// <summary>Writes random documents with every construct of the grammar, in random layout. The same seed gives the same document.</summary>
internal sealed class RandomDocument(int seed)
{
    private static readonly string[] Names = ["a", "b", "query", "on", "type", "_x1", "Int", "T", "I", "fragment", "null_", "truth"];
    private static readonly string[] Strings =
        ["\"\"", "\"text\"", "\"\\u00e9\\n\\\"\"", "\"\"\"block\"\"\"", "\"\"\"\n  two\n    lines \\\"\"\"\n\"\"\"", "\"\"\" x\"\"\"", "\"😀\""];
    private static readonly string[] Gaps = [" ", "\n", ", ", "\t", " # comment\n", "\r\n"];

    private readonly Random _random = new(seed);

    public string Next()
    {
        var definitions = new List<string>();
        for (var i = _random.Next(1, 5); i > 0; i--)
        {
            definitions.Add(_random.Next(9) switch
            {
                // In shorthand, a query behind a type without fields would be read as the fields.
                0 => definitions.Count == 0 ? Selections(3) : $"query{Selections(3)}",
                1 or 2 => $"{Description()}{Pick("query", "mutation", "subscription")}{Gap()}{Maybe(Name())}{Maybe($"({Several(Variable, " ")})")}{Directives()}{Selections(3)}",
                3 => $"{Description()}fragment{Gap()}F{Gap()}on{Gap()}{Name()}{Directives()}{Selections(2)}",
                4 => $"{Description()}type {Name()}{Maybe($" implements{Gap()}{Several(Name, " & ")}")}{Directives()}{Maybe(Fields())}",
                5 => $"extend interface {Name()}{Fields()}",
                6 => $"{Description()}input {Name()} {{{Several(Input, " ")}}} union {Name()} = {Several(Name, "|")}",
                7 => $"{Description()}enum {Name()}{{{Several(() => $"{Description()}{Name()}{Directives()}", " ")}}} scalar {Name()}{Directives()}",
                _ => $"{Description()}directive @{Name()}{Maybe($"({Several(Input, " ")})")}{Maybe(" repeatable")} on {Several(() => Pick("FIELD", "OBJECT", "ENUM_VALUE"), "|")} schema{Directives()}{{query:{Name()}}}",
            });
        }

        return string.Join(Gap(), definitions);
    }

    private string Selections(int depth) => $"{{{Several(() => Selection(depth - 1), Gap())}}}";

    private string Selection(int depth) => _random.Next(6) switch
    {
        0 => $"...{Maybe(Gap())}F{Directives()}",
        1 when depth > 0 => $"...{Maybe($" on {Name()}")}{Directives()}{Selections(depth)}",
        _ => $"{Maybe($"{Name()}:")}{Name()}{Maybe($"({Several(() => $"{Name()}:{Value(3)}", Gap())})")}{Directives()}{(depth > 0 ? Maybe(Selections(depth)) : "")}",
    };

    private string Fields() => $"{{{Several(() => $"{Description()}{Name()}{Maybe($"({Several(Input, Gap())})")}:{TypeOf(3)}{Directives()}", Gap())}}}";

    private string Input() => $"{Description()}{Name()}:{TypeOf(2)}{Maybe($"={Value(2, isConst: true)}")}{Directives()}";

    private string Variable() => $"{Description()}${Name()}:{TypeOf(3)}{Maybe($"={Value(2, isConst: true)}")}{Directives()}";

    private string TypeOf(int depth) => (depth > 0 && _random.Next(3) == 0 ? $"[{TypeOf(depth - 1)}]" : Name()) + Maybe("!");

    private string Directives() => Maybe($"{Gap()}@{Name()}{Maybe($"({Name()}:{Value(1, isConst: true)})")}{Gap()}");

    private string Value(int depth, bool isConst = false) => _random.Next(10) switch
    {
        0 => _random.Next(-1000, 1000).ToString(CultureInfo.InvariantCulture),
        1 => $"{_random.Next(-9, 9)}.{_random.Next(100)}e{_random.Next(-5, 5)}",
        2 => Pick(Strings),
        3 => Pick("true", "false", "null"),
        4 when !isConst => $"${Name()}",
        5 or 6 when depth > 0 => $"[{string.Concat(Enumerable.Range(0, _random.Next(3)).Select(_ => $"{Value(depth - 1, isConst)}{Gap()}"))}]",
        7 or 8 when depth > 0 => $"{{{string.Concat(Enumerable.Range(0, _random.Next(3)).Select(_ => $"{Name()}:{Value(depth - 1, isConst)}{Gap()}"))}}}",
        _ => Name(),
    };

    private string Description() => Maybe($"{Pick(Strings)}{Gap()}");

    private string Several(Func<string> one, string separator) => string.Join(separator, Enumerable.Range(0, _random.Next(1, 4)).Select(_ => one()));

    private string Maybe(string text) => _random.Next(2) == 0 ? "" : text;

    private string Name() => Pick(Names);

    private string Gap() => Pick(Gaps);

    private string Pick(params string[] of) => of[_random.Next(of.Length)];
}
