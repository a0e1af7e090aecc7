using System.Text;

namespace AssetGraph.Bridging.Explanations;

/// <summary>
/// A language: one sentence for each <see cref="ReasonCode"/>, with places in braces for the words and numbers of a statement, and words for what the data only
/// code. Another language is another phrasebook; nothing else changes. Immutable.
/// </summary>
public sealed class Phrasebook
{
    /// <summary>Makes a phrasebook.</summary>
    /// <param name="language">The language's code, as <c>en</c>.</param>
    /// <param name="templates">A sentence for every reason code; a place is a name in braces, as <c>{macro}</c>.</param>
    /// <param name="words">Words for values of enumerations, by type and value, as <c>IntroductionStatus.Agreed</c>.</param>
    /// <param name="and">What joins the last two of a list.</param>
    /// <exception cref="ArgumentException">A reason code has no sentence.</exception>
    public Phrasebook(string language, IReadOnlyDictionary<ReasonCode, string> templates, IReadOnlyDictionary<string, string> words, string and)
    {
        foreach (var code in Enum.GetValues<ReasonCode>())
        {
            if (!templates.ContainsKey(code))
            {
                throw new ArgumentException($"The phrasebook '{language}' has no sentence for {code}.", nameof(templates));
            }
        }

        Language = language;
        Templates = templates;
        Words = words;
        And = and;
    }

    /// <summary>English.</summary>
    public static Phrasebook English { get; } = EnglishPhrases.Make();

    /// <summary>Polish.</summary>
    public static Phrasebook Polish { get; } = PolishPhrases.Make();

    /// <summary>Dutch.</summary>
    public static Phrasebook Dutch { get; } = DutchPhrases.Make();

    /// <summary>Italian.</summary>
    public static Phrasebook Italian { get; } = ItalianPhrases.Make();

    /// <summary>All there are, English first.</summary>
    public static IReadOnlyList<Phrasebook> All { get; } = [English, Polish, Dutch, Italian];

    /// <summary>The phrasebook of a language.</summary>
    /// <param name="language">The code of one of <see cref="All"/>.</param>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public static Phrasebook Of(string language) => All.Single(b => b.Language == language);

    /// <summary>The language's code, as <c>en</c>.</summary>
    public string Language { get; }

    /// <summary>The sentences.</summary>
    public IReadOnlyDictionary<ReasonCode, string> Templates { get; }

    /// <summary>The words for values of enumerations.</summary>
    public IReadOnlyDictionary<string, string> Words { get; }

    /// <summary>What joins the last two of a list.</summary>
    public string And { get; }

    /// <summary>The sentence of a code with its places filled.</summary>
    /// <param name="code">What is said.</param>
    /// <param name="values">What fills the places, by name.</param>
    /// <exception cref="ArgumentException">The sentence has a place that no value fills.</exception>
    public string Phrase(ReasonCode code, IReadOnlyDictionary<string, string> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var template = Templates[code];
        var text = new StringBuilder(template.Length * 2);
        var at = 0;
        while (at < template.Length)
        {
            var open = template.IndexOf('{', at);
            if (open < 0)
            {
                break;
            }

            var close = template.IndexOf('}', open);
            var name = template[(open + 1)..close];
            text.Append(template, at, open - at);
            text.Append(values.TryGetValue(name, out var value) ? value : throw new ArgumentException($"Nothing fills '{name}' in {code}.", nameof(values)));
            at = close + 1;
        }

        return text.Append(template, at, template.Length - at).ToString();
    }

    /// <summary>The word for a value of an enumeration; its name where the language has none.</summary>
    /// <param name="value">The value.</param>
    public string Word(Enum value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return Words.GetValueOrDefault($"{value.GetType().Name}.{value}", value.ToString());
    }

    /// <summary>'a', 'a and b', 'a, b and c'; empty for none.</summary>
    /// <param name="items">The items.</param>
    public string List(IReadOnlyList<string> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        return items.Count switch
        {
            0 => "",
            1 => items[0],
            _ => $"{string.Join(", ", items.Take(items.Count - 1))} {And} {items[^1]}",
        };
    }
}
