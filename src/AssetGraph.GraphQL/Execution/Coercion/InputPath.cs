using System.Globalization;
using System.Text;

namespace AssetGraph.GraphQL.Execution;

/// <summary>A place inside an input value, innermost first.</summary>
internal sealed record InputPath(InputPath? Outer, object Segment)
{
    public static object[] ToArray(InputPath? path)
    {
        var segments = new Stack<object>();
        for (; path is not null; path = path.Outer)
        {
            segments.Push(path.Segment);
        }

        return [.. segments];
    }

    /// <summary>Such as <c>.filter.kinds[2]</c>; empty for the value itself.</summary>
    public static string ToText(InputPath? path)
    {
        var text = new StringBuilder();
        foreach (var segment in ToArray(path))
        {
            _ = segment is int index
                ? text.Append(CultureInfo.InvariantCulture, $"[{index}]")
                : text.Append('.').Append(segment);
        }

        return text.ToString();
    }
}
