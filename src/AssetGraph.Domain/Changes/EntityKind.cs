namespace AssetGraph.Domain;

/// <summary>The kinds of records that a city is made of. The order is the order in which an import writes them: what is referred to comes first.</summary>
public enum EntityKind
{
    /// <summary>The city itself: name, country, thresholds. One record, whose id is the city's.</summary>
    City,

    /// <summary>A <see cref="Domain.Place"/>.</summary>
    Place,

    /// <summary>A <see cref="Domain.Category"/> of needs and offers.</summary>
    Category,

    /// <summary>A <see cref="Domain.TieType"/>.</summary>
    TieType,

    /// <summary>An <see cref="Domain.Asset"/>.</summary>
    Asset,

    /// <summary>A <see cref="Domain.NeedOrOffer"/>.</summary>
    NeedOrOffer,

    /// <summary>A <see cref="Domain.Tie"/>.</summary>
    Tie,

    /// <summary>An <see cref="Domain.Introduction"/>.</summary>
    Introduction,

    /// <summary>A <see cref="Domain.Fact"/>.</summary>
    Fact,
}
