namespace AssetGraph.GraphQL.Language;

/// <summary>Writes syntax trees as GraphQL text: stub, being written.</summary>
public static class Printer
{
    /// <summary>Writes a node.</summary>
    /// <param name="node">Any node.</param>
    /// <returns>Its text.</returns>
    public static string Print(SyntaxNode node) => throw new NotImplementedException();
}
