namespace AssetGraph.GraphQL.Paging;

/// <summary>One element of a connection.</summary>
/// <typeparam name="T">The type of the element.</typeparam>
/// <param name="Node">The element.</param>
/// <param name="Cursor">The opaque mark of its place.</param>
public sealed record Edge<T>(T Node, string Cursor);
