using System.Globalization;

namespace AssetGraph.Domain;

/// <summary>The rules that fields of several kinds of record share: texts, numbers, words of a closed list, points, money, sources, attributes.</summary>
internal static class FieldRules
{
    internal static void Required(this ErrorCollector errors, string? text, string field, int maxLength)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            errors.Add(ErrorCodes.Missing, "it is empty", field, "a text");
            return;
        }
        errors.Optional(text, field, maxLength);
    }

    internal static void Optional(this ErrorCollector errors, string? text, string field, int maxLength)
    {
        if (text is null)
        {
            return;
        }
        if (text.Length > maxLength)
        {
            errors.Add(ErrorCodes.TooLong, $"it has {Number(text.Length)} characters", field, $"at most {Number(maxLength)}");
        }
        if (!IsWellFormed(text))
        {
            errors.Add(ErrorCodes.BadText, "it holds a NUL or half a surrogate pair", field, "well-formed Unicode");
        }
    }

    internal static void Words(this ErrorCollector errors, ValueList<string> words, string field)
    {
        foreach (var word in words.AsSpan())
        {
            errors.Required(word, field, TextLimits.Word);
        }
    }

    internal static void Defined<T>(this ErrorCollector errors, T value, string field)
        where T : struct, Enum
    {
        if (!Enum.IsDefined(value))
        {
            errors.Add(ErrorCodes.NotAllowed, $"{value:D} is no word of the list", field, string.Join(", ", Enum.GetNames<T>()));
        }
    }

    internal static void AtLeast(this ErrorCollector errors, int? value, int minimum, string field)
    {
        if (value < minimum)
        {
            errors.Add(ErrorCodes.OutOfRange, $"it is {Number(value.Value)}", field, $"{Number(minimum)} or more");
        }
    }

    /// <summary>Refuses what lies outside the closed range, NaN too.</summary>
    internal static void Between(this ErrorCollector errors, double value, double minimum, double maximum, string field)
    {
        if (!(value >= minimum && value <= maximum))
        {
            errors.Add(ErrorCodes.OutOfRange, $"it is {Number(value)}", field, $"{Number(minimum)} to {Number(maximum)}");
        }
    }

    internal static void Point(this ErrorCollector errors, GeoPoint? point, string field)
    {
        if (point is { } found)
        {
            errors.Between(found.Latitude, -90, 90, $"{field}.latitude");
            errors.Between(found.Longitude, -180, 180, $"{field}.longitude");
        }
    }

    internal static void Amount(this ErrorCollector errors, Money? money, string field)
    {
        if (money is not { } found)
        {
            return;
        }
        if (found.Amount < 0)
        {
            errors.Add(ErrorCodes.OutOfRange, $"it is {found.Amount.ToString(CultureInfo.InvariantCulture)}", $"{field}.amount", "0 or more");
        }
        if (found.Currency is not { Length: 3 } currency || !currency.All(char.IsAsciiLetterUpper))
        {
            errors.Add(ErrorCodes.BadText, $"it is '{ErrorCollector.Shown(found.Currency)}'", $"{field}.currency", "three capital letters of ISO 4217, as GBP");
        }
    }

    internal static void Sources(this ErrorCollector errors, ValueList<Source> sources, string field)
    {
        foreach (var source in sources.AsSpan())
        {
            errors.SourceOf(source, field);
        }
    }

    internal static void SourceOf(this ErrorCollector errors, Source? source, string field)
    {
        if (source is null)
        {
            errors.Add(ErrorCodes.Missing, "it is empty", field, "a source");
            return;
        }
        errors.Required(source.Reference, $"{field}.reference", TextLimits.Text);
        errors.Optional(source.Quote, $"{field}.quote", TextLimits.Text);
        errors.Optional(source.About, $"{field}.about", TextLimits.Word);
    }

    internal static void Attributes(this ErrorCollector errors, AttributeMap attributes)
    {
        foreach (var (name, text) in attributes)
        {
            errors.Required(name, "attributes", TextLimits.Word);
            if (text is null)
            {
                errors.Add(ErrorCodes.Missing, "an attribute has no text", "attributes", "a text, which may be empty");
            }
            errors.Optional(text, "attributes", TextLimits.Text);
        }
    }

    /// <summary>Refuses an end that lies before the start however the inexact parts of the two dates are read.</summary>
    internal static void NotBefore(this ErrorCollector errors, PartialDate? end, PartialDate? start, string endField, string startField)
    {
        if (end is { } last && start is { } first && last.Latest < first.Earliest)
        {
            errors.Add(ErrorCodes.Contradiction, $"{last} lies before {startField} {first}", endField, $"{startField} or later");
        }
    }

    private static bool IsWellFormed(string text)
    {
        var span = text.AsSpan();
        if (span.Contains('\0'))
        {
            return false;
        }
        while (true)
        {
            var surrogate = span.IndexOfAnyInRange('\uD800', '\uDFFF');
            if (surrogate < 0)
            {
                return true;
            }
            if (surrogate + 1 == span.Length || !char.IsSurrogatePair(span[surrogate], span[surrogate + 1]))
            {
                return false;
            }
            span = span[(surrogate + 2)..];
        }
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Number(double value) => value.ToString(CultureInfo.InvariantCulture);
}
