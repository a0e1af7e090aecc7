using System.Globalization;
using AssetGraph.Domain;
using CsvHelper;

namespace AssetGraph.Exchange;

/// <summary>
/// The row that is being read: its cells by column, each read as what the column holds. A cell that can't be read is reported with its address, and the row
/// counts as bad; the value returned then means nothing. One object serves all rows of a file.
/// </summary>
internal sealed class Row(CsvReader reader, TableHeader header, string file, ErrorList errors)
{
    private const int ShownLength = 60;

    internal int Line { get; private set; }

    /// <summary>Whether a cell of this row was reported.</summary>
    internal bool IsBad { get; private set; }

    internal void MoveTo(int line)
    {
        Line = line;
        IsBad = false;
    }

    internal bool Has(Column column) => header.PositionOf(column) >= 0;

    internal void Fail(Column? column, string code, string what, string expected)
    {
        IsBad = true;
        errors.Add(new ImportError(code, file, Line, column?.Name, what, expected));
    }

    /// <summary>The cell as it stands; null where it is empty or the file has no such column.</summary>
    internal string? Text(Column column)
    {
        var position = header.PositionOf(column);
        return position < 0 || reader.IsEmpty(position) ? null : reader.GetString(position);
    }

    /// <summary>The cell without white space around it; empty where there is nothing else.</summary>
    internal string Word(Column column) => Text(column)?.Trim() ?? "";

    internal string? OptionalWord(Column column) => Word(column) is { Length: > 0 } word ? word : null;

    internal string RequiredWord(Column column)
    {
        var word = Word(column);
        if (word.Length == 0)
        {
            Fail(column, ImportErrorCodes.EmptyCell, "the cell is empty", "a value");
        }
        return word;
    }

    internal string RequiredText(Column column)
    {
        var text = Text(column);
        if (string.IsNullOrWhiteSpace(text))
        {
            Fail(column, ImportErrorCodes.EmptyCell, "the cell is empty", "a text");
        }
        return text ?? "";
    }

    internal int? Whole(Column column)
    {
        var word = Word(column);
        if (word.Length == 0)
        {
            return null;
        }
        if (!int.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value))
        {
            Bad(column, word, "is no whole number", "digits only, as 7000, at most 2147483647");
        }
        return value;
    }

    internal decimal? Amount(Column column)
    {
        var word = Word(column);
        if (word.Length == 0)
        {
            return null;
        }
        if (!decimal.TryParse(word, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
        {
            Bad(column, word, "is no amount", "digits with a point for decimals and no currency sign, as 1000000 or 2500.50");
        }
        return value;
    }

    internal double? Number(Column column)
    {
        var word = Word(column);
        if (word.Length == 0)
        {
            return null;
        }
        if (!double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) || !double.IsFinite(value))
        {
            Bad(column, word, "is no number", "digits with a point for decimals, as 0.5");
        }
        return value;
    }

    internal bool? YesNo(Column column)
    {
        var word = Word(column);
        switch (word.ToLowerInvariant())
        {
            case "":
                return null;
            case "true" or "yes" or "1":
                return true;
            case "false" or "no" or "0":
                return false;
            default:
                Bad(column, word, "is neither yes nor no", "true, false, yes, no, or an empty cell where nobody knows");
                return null;
        }
    }

    internal T? OneOf<T>(Column column)
        where T : struct, Enum
    {
        var word = Word(column);
        if (word.Length == 0)
        {
            return null;
        }
        if (!Words<T>.TryRead(word, out var value))
        {
            Bad(column, word, "is none of the words of this column", $"one of {Words<T>.All}");
        }
        return value;
    }

    internal T RequiredOneOf<T>(Column column)
        where T : struct, Enum
    {
        if (OneOf<T>(column) is { } value)
        {
            return value;
        }
        Fail(column, ImportErrorCodes.EmptyCell, "the cell is empty", $"one of {Words<T>.All}");
        return default;
    }

    internal PartialDate? Date(Column column)
    {
        var word = Word(column);
        if (word.Length == 0)
        {
            return null;
        }
        if (!PartialDate.TryParse(word, out var date))
        {
            Bad(column, word, "is no date", "a year, month or day that exists, as 2017, 2017-04 or 2017-04-03");
        }
        return date;
    }

    internal DateOnly? Day(Column column)
    {
        var word = Word(column);
        if (word.Length == 0)
        {
            return null;
        }
        if (!DateOnly.TryParseExact(word, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            Bad(column, word, "is no day", "a day that exists, as 2017-04-03");
        }
        return day;
    }

    internal DateTimeOffset? Instant(Column column)
    {
        var word = Word(column);
        if (word.Length == 0)
        {
            return null;
        }
        if (!DateTimeOffset.TryParse(word, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant))
        {
            Bad(column, word, "is no point in time", "a day and time of ISO 8601, as 2017-04-03T09:30:00Z");
        }
        return instant;
    }

    internal ValueList<string> List(Column column) => Text(column) is { } cell ? ListCell.Split(cell) : [];

    internal ValueList<T> ListOf<T>(Column column)
        where T : struct, Enum
    {
        var words = List(column);
        var values = new T[words.Count];
        for (var i = 0; i < values.Length; i++)
        {
            if (!Words<T>.TryRead(words[i], out values[i]))
            {
                Bad(column, words[i], "is none of the words of this column", $"{Words<T>.All}, several joined by ;");
            }
        }
        return ValueList.Create<T>(values);
    }

    /// <summary>The row's cells under headers that the model has no field for.</summary>
    internal AttributeMap Attributes()
    {
        if (header.Attributes.Count == 0)
        {
            return AttributeMap.Empty;
        }
        var attributes = new List<KeyValuePair<string, string>>(header.Attributes.Count);
        foreach (var (name, position) in header.Attributes)
        {
            if (!reader.IsEmpty(position))
            {
                attributes.Add(new(name, reader.GetString(position)));
            }
        }
        return attributes.Count == 0 ? AttributeMap.Empty : AttributeMap.Of(attributes);
    }

    internal void Bad(Column column, string found, string what, string expected) =>
        Fail(column, ImportErrorCodes.BadCell, $"'{(found.Length <= ShownLength ? found : $"{found[..ShownLength]}…")}' {what}", expected);
}
