using System.Text;
using AssetGraph.Domain;

namespace AssetGraph.Exchange;

/// <summary>
/// Several texts in one cell: words joined by <c>;</c>, sources and quotes joined by <c> || </c>. White space around an item is not part of it. A backslash
/// takes the meaning from the sign after it (<c>\;</c>, <c>\|</c>, <c>\\</c>, and white space at an item's end), so that every text can be written; before any
/// other sign it is itself.
/// </summary>
internal static class ListCell
{
    internal const char WordSeparator = ';';

    private const char Bar = '|';
    private const string SourceJoint = " || ";

    internal static string Join(IEnumerable<string> words) => string.Join(WordSeparator, words.Select(w => Escape(w, WordSeparator)));

    /// <summary>Texts that stand pairwise beside those of another cell; a null is an empty place.</summary>
    internal static string JoinSources(IEnumerable<string?> texts) => string.Join(SourceJoint, texts.Select(t => Escape(t ?? "", Bar)));

    /// <summary>The words of a cell; empty places between two separators are none.</summary>
    internal static ValueList<string> Split(string cell) => cell.Length == 0 ? [] : Split(cell, WordSeparator).Where(w => w.Length > 0).ToValueList();

    /// <summary>The texts of a cell of sources or quotes; an empty place is an empty text, an empty cell has none.</summary>
    internal static List<string> SplitSources(string cell) => string.IsNullOrWhiteSpace(cell) ? [] : Split(cell, Bar);

    private static string Escape(string text, char separator)
    {
        var needed = text.AsSpan().IndexOfAny(separator, '\\') >= 0 || (text.Length > 0 && (char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1])));
        if (!needed)
        {
            return text;
        }
        var written = new StringBuilder(text.Length + 8);
        for (var i = 0; i < text.Length; i++)
        {
            var sign = text[i];
            // A single bar inside a quote stays as it stands: only two in a row, or one at an end, could be read as the joint.
            var special = sign == '\\'
                || (sign == separator && (separator != Bar || i == 0 || i == text.Length - 1 || text[i - 1] == Bar || text[i + 1] == Bar))
                || ((i == 0 || i == text.Length - 1) && char.IsWhiteSpace(sign));
            if (special)
            {
                written.Append('\\');
            }
            written.Append(sign);
        }
        return written.ToString();
    }

    private static List<string> Split(string cell, char separator)
    {
        var items = new List<string>();
        var item = new StringBuilder();
        // Up to here the item may not be trimmed: its last sign was written with a backslash.
        var kept = 0;
        for (var i = 0; i < cell.Length; i++)
        {
            var sign = cell[i];
            if (sign == '\\' && i + 1 < cell.Length && (cell[i + 1] == '\\' || cell[i + 1] == separator || char.IsWhiteSpace(cell[i + 1])))
            {
                item.Append(cell[++i]);
                kept = item.Length;
            }
            else if (sign == separator && (separator != Bar || (i + 1 < cell.Length && cell[i + 1] == Bar)))
            {
                i += separator == Bar ? 1 : 0;
                Finish();
            }
            else if (item.Length > 0 || !char.IsWhiteSpace(sign))
            {
                item.Append(sign);
            }
        }
        Finish();
        return items;

        void Finish()
        {
            var length = item.Length;
            while (length > kept && char.IsWhiteSpace(item[length - 1]))
            {
                length--;
            }
            items.Add(item.ToString(0, length));
            item.Clear();
            kept = 0;
        }
    }
}
