namespace AssetGraph.Domain;

/// <summary>The greatest lengths of texts, in UTF-16 characters. They are generous: they keep one record from swallowing a store, not a writer from writing.</summary>
public static class TextLimits
{
    /// <summary>A word of a vocabulary: a subtype, a tag, a unit, an attribute's name, a register's scheme and number.</summary>
    public const int Word = 200;

    /// <summary>A name or a line: names, owners, messages, notes.</summary>
    public const int Line = 1_000;

    /// <summary>A text: descriptions, quotes, references, outcomes and attributes' texts.</summary>
    public const int Text = 20_000;
}
