namespace AssetGraph.GraphQL.Language;

/// <summary>Literals with the fields of their objects in the order of names, which does not matter to what they mean.</summary>
internal static class SortedLiteral
{
    /// <summary>A literal that is printed the same as every literal of the same meaning; it stands nowhere in a source.</summary>
    public static ValueNode Of(ValueNode value)
    {
        switch (value)
        {
            case ListValueNode list:
                return new ListValueNode(SyntaxSpan.None, [.. list.Items.Select(Of)]);
            case ObjectValueNode node:
                var fields = node.Fields.Select(field => new ObjectFieldNode(SyntaxSpan.None, field.Name, Of(field.Value)));
                return new ObjectValueNode(SyntaxSpan.None, [.. fields.OrderBy(field => field.Name.Value, StringComparer.Ordinal)]);
            default:
                return value;
        }
    }
}
