namespace AssetGraph.Domain;

/// <summary>What an asset is. Being an anchor is not a kind: it is a macro asset seen as an institution of its place.</summary>
public enum AssetKind
{
    /// <summary>One human being, or a group of people that has no legal form (see <see cref="Asset.IsGroup"/>).</summary>
    Person,

    /// <summary>A body that acts: a council, company, charity, community group, consortium or programme.</summary>
    Organisation,

    /// <summary>Land, a building or a room.</summary>
    Space,
}
