namespace AssetGraph.Domain;

/// <summary>What a scale can rest on.</summary>
public enum MacroCriterion
{
    /// <summary>The number of employees.</summary>
    Employees,

    /// <summary>The yearly spend on goods and services.</summary>
    AnnualSpend,

    /// <summary>Significant land or property.</summary>
    LandOrProperty,

    /// <summary>A source, or a rule that the city follows, calls it so.</summary>
    Declared,

    /// <summary>What it is: people are micro assets by definition.</summary>
    Kind,
}
