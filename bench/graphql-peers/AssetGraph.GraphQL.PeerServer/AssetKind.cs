namespace AssetGraph.GraphQL.PeerServer;

public enum AssetKind
{
    Pump,
    Valve,
    Motor,
    Sensor,
}
