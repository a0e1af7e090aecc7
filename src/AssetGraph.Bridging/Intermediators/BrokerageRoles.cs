namespace AssetGraph.Bridging.Intermediators;

/// <summary>Gould–Fernandez roles on one pair.</summary>
public static class BrokerageRoles
{
    /// <summary>The role of <paramref name="broker"/>'s group between those of <paramref name="first"/> and <paramref name="second"/>.</summary>
    /// <typeparam name="TGroup">What names a group.</typeparam>
    /// <param name="first">The group of the one who is introduced.</param>
    /// <param name="broker">The broker's group.</param>
    /// <param name="second">The group of the one it is introduced to.</param>
    public static BrokerageRole Of<TGroup>(TGroup first, TGroup broker, TGroup second)
        where TGroup : notnull
    {
        var same = EqualityComparer<TGroup>.Default;
        return (same.Equals(first, broker), same.Equals(broker, second), same.Equals(first, second)) switch
        {
            (true, true, _) => BrokerageRole.Coordinator,
            (true, false, _) => BrokerageRole.Representative,
            (false, true, _) => BrokerageRole.Gatekeeper,
            (false, false, true) => BrokerageRole.Itinerant,
            (false, false, false) => BrokerageRole.Liaison,
        };
    }
}
