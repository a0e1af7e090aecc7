namespace AssetGraph.Domain;

/// <summary>The sector an asset belongs to. It never decides the scale: a charity that owns land can be macro.</summary>
public enum Sector
{
    /// <summary>No source says.</summary>
    Unknown,

    /// <summary>The state: councils, hospital trusts, universities.</summary>
    Public,

    /// <summary>Business.</summary>
    Private,

    /// <summary>Charities, community groups, social enterprises, co-operatives.</summary>
    Social,
}
