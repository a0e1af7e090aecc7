using AssetGraph.Domain;

namespace AssetGraph.Stores.Neo4j;

/// <summary>Nodes of one label that are assets. But for label and kind, every field names the node's property that holds it.</summary>
public sealed record MappedAssets
{
    /// <summary>The label.</summary>
    public required string Label { get; init; }

    /// <summary>Whether they are persons, organisations or spaces.</summary>
    public required AssetKind Kind { get; init; }

    /// <summary>The id; text or a number, different for every asset of the mapping.</summary>
    public required string Id { get; init; }

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>One or two sentences.</summary>
    public string? Description { get; init; }

    /// <summary>The sector: public, private or social.</summary>
    public string? Sector { get; init; }

    /// <summary>How many people it employs.</summary>
    public string? Employees { get; init; }

    /// <summary>What it spends in a year, in the city's currency.</summary>
    public string? AnnualSpend { get; init; }

    /// <summary>Whether it has significant land or property.</summary>
    public string? LandOrProperty { get; init; }

    /// <summary>How many people a group counts.</summary>
    public string? Members { get; init; }

    /// <summary>The scale as the graph states it: macro or micro.</summary>
    public string? Scale { get; init; }

    /// <summary>The name of the place it belongs to.</summary>
    public string? Place { get; init; }

    /// <summary>Degrees north.</summary>
    public string? Latitude { get; init; }

    /// <summary>Degrees east.</summary>
    public string? Longitude { get; init; }

    /// <summary>Of persons how far their consent goes: not-asked, refused, pseudonymous, shown or suggested. Without it nobody was asked.</summary>
    public string? Consent { get; init; }

    /// <summary>What it looks for: a word or a list of words, each a category.</summary>
    public string? Needs { get; init; }

    /// <summary>What it can give: a word or a list of words, each a category.</summary>
    public string? Offers { get; init; }

    /// <summary>Finer words for all of these, as <c>people-group</c>; no property's name.</summary>
    public IReadOnlyList<string> Subtypes { get; init; } = [];

    internal string?[] Properties =>
        [Id, Name, Description, Sector, Employees, AnnualSpend, LandOrProperty, Members, Scale, Place, Latitude, Longitude, Consent, Needs, Offers];
}
