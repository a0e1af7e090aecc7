using System.Text;

namespace AssetGraph.Stores.Neo4j;

/// <summary>
/// Names that are put into a statement's text, since Cypher takes labels and types as no parameters that an index would serve. Only names that
/// <see cref="Quote"/> lets pass ever get there.
/// </summary>
internal static class CypherName
{
    /// <summary>Relationship types of the model's own, which a city's tie types must not be mixed up with.</summary>
    internal static readonly IReadOnlySet<string> Reserved = new HashSet<string>(StringComparer.Ordinal)
    {
        "LOCATED_IN", "PART_OF", "IN_CATEGORY", "STATED_IN", "MACRO_SIDE", "MICRO_SIDE", "THROUGH", "NEEDS", "OFFERS", "CHANGED", "HAS_PART",
    };

    /// <summary>
    /// The relationship type of a city's tie type: letters and digits in capitals, everything else an underscore; <c>partners-with</c> becomes
    /// <c>PARTNERS_WITH</c>. A name that the model uses itself gets <c>_TIE</c> behind it. Two tie types may share one relationship type: their ties still
    /// say in <c>type</c> which is theirs.
    /// </summary>
    internal static string OfTieType(string typeId)
    {
        var name = new StringBuilder(typeId.Length);
        foreach (var c in typeId.ToUpperInvariant())
        {
            name.Append(char.IsLetterOrDigit(c) ? c : '_');
        }
        var text = name.ToString();
        return Reserved.Contains(text) ? text + "_TIE" : text;
    }

    /// <summary>The name between back-ticks, ready for a statement's text.</summary>
    /// <exception cref="ArgumentException">It is not 1 to 210 letters, digits and underscores.</exception>
    internal static string Quote(string name)
    {
        if (name.Length is 0 or > 210 || name.Any(c => !char.IsLetterOrDigit(c) && c != '_'))
        {
            throw new ArgumentException("A label or relationship type is 1 to 210 letters, digits and underscores.", nameof(name));
        }
        return $"`{name}`";
    }

    /// <summary>The statement with its place-holder, as <c>`NAME`</c>, replaced by the name.</summary>
    internal static string Put(this string statement, string name, string placeholder = "NAME") => statement.Replace($"`{placeholder}`", Quote(name), StringComparison.Ordinal);
}
