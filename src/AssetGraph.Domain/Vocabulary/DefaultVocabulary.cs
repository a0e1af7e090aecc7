namespace AssetGraph.Domain;

/// <summary>
/// The tie types and categories that a new city starts with, taken from the ties that the Birmingham sample records. They are proposals: a city changes them
/// like any other record. Default trusts are ordinal guesses (a contract or a membership says more than a referral), not findings.
/// </summary>
public static class DefaultVocabulary
{
    /// <summary>The default half-life of a relation between people, in days.</summary>
    public const int HalfLifeDays = 540;

    /// <summary>The tie types, by id.</summary>
    public static IReadOnlyList<TieType> TieTypes { get; } =
    [
        Trusted("commissions", "commissions", 0.5),
        Trusted("delivers-with", "delivers with", 0.7, symmetric: true),
        Trusted("develops", "develops", 0.6, ages: false),
        Trusted("employs", "employs", 0.6),
        Trusted("funds", "funds", 0.5),
        Trusted("leads", "leads", 0.7),
        Trusted("member-of", "is a member of", 0.6),
        Trusted("owns-or-manages-space", "owns or manages", 0.8, ages: false),
        Trusted("partners-with", "partners with", 0.6, symmetric: true),
        Trusted("refers", "refers people to", 0.5),
        Trusted("researches-with", "researches with", 0.6, symmetric: true),
        Trusted("supplies", "supplies", 0.5),
        Trusted("supports", "supports", 0.6),
        Trusted("trains", "trains", 0.6),
        Trusted("transfers-to", "transfers its approach to", 0.5),
        Trusted("uses-space", "uses space of", 0.6),
        new() { Id = "located-in", Name = "is located in", CarriesTrust = false, HalfLifeDays = null },
        new() { Id = "contests", Name = "contests", CarriesTrust = false, Adverse = true, HalfLifeDays = null },
    ];

    /// <summary>The categories of needs and offers, by id; no tree yet, a city adds its own below them.</summary>
    public static IReadOnlyList<Category> Categories { get; } =
    [
        Of("advice", "Advice"),
        Of("connections", "Connections"),
        Of("engagement", "Engagement"),
        Of("funding", "Funding"),
        Of("jobs", "Jobs"),
        Of("research", "Research"),
        Of("skills", "Skills"),
        Of("social-value", "Social value"),
        Of("space", "Space"),
        Of("supply-services", "Supplies and services"),
        Of("training", "Training"),
        Of("volunteering", "Volunteering"),
    ];

    private static TieType Trusted(string id, string name, double trust, bool symmetric = false, bool ages = true) =>
        new() { Id = id, Name = name, DefaultTrust = trust, Symmetric = symmetric, HalfLifeDays = ages ? HalfLifeDays : null };

    private static Category Of(string id, string name) => new() { Id = id, Name = name };
}
