namespace AssetGraph.Graphs.Brokerage;

/// <summary>One number per role and vertex.</summary>
/// <param name="ByRole">Indexed by <see cref="BrokerageRole"/>, then by vertex.</param>
/// <param name="Total">The roles together; of an undirected graph representative and gatekeeper are one thing and count once.</param>
public sealed record RoleCounts(double[][] ByRole, double[] Total)
{
    internal const int Roles = 5;

    internal static RoleCounts Empty(int n) => new([.. Enumerable.Range(0, Roles).Select(_ => new double[n])], new double[n]);

    /// <summary>The numbers of one role.</summary>
    /// <param name="role">The role.</param>
    public double[] this[BrokerageRole role] => ByRole[(int)role];

    internal void AddUp(bool directed)
    {
        for (int v = 0; v < Total.Length; v++)
        {
            Total[v] = 0;
            for (int r = 0; r < Roles; r++)
            {
                Total[v] += directed || r != (int)BrokerageRole.Gatekeeper ? ByRole[r][v] : 0;
            }
        }
    }
}
