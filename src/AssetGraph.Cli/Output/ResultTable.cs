using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using CsvHelper;
using Spectre.Console;

namespace AssetGraph.Cli.Output;

/// <summary>A column of a result.</summary>
/// <param name="Name">Its name in CSV and JSON.</param>
/// <param name="Title">Its title for people; null leaves it out of what they see.</param>
internal sealed record ResultColumn(string Name, string? Title);

/// <summary>
/// Rows of named values, written for people, spreadsheets or programs. A value is a text, a number, a truth value, a list of texts or null. Programs get all 17 digits of a
/// number, people three after the point; a number that is undefined is empty, in JSON null.
/// </summary>
internal sealed class ResultTable(IReadOnlyList<ResultColumn> columns, IEnumerable<object?[]> rows)
{
    internal void Write(OutputFormat format, Terminal terminal, TextWriter output)
    {
        switch (format)
        {
            case OutputFormat.Csv:
                WriteCsv(output);
                break;
            case OutputFormat.Json:
                WriteJson(output);
                break;
            default:
                WriteTable(terminal, output);
                break;
        }
    }

    private void WriteCsv(TextWriter output)
    {
        using var writer = CsvWriter.Create(output, new CsvWriterOptions { NewLine = "\n" }, leaveOpen: true);
        foreach (var column in columns)
        {
            writer.WriteField(column.Name);
        }
        writer.EndRecord();
        foreach (var row in rows)
        {
            foreach (var value in row)
            {
                writer.WriteField(Exact(value));
            }
            writer.EndRecord();
        }
    }

    private void WriteJson(TextWriter output)
    {
        output.Write('[');
        var first = true;
        foreach (var row in rows)
        {
            output.Write(first ? "\n  {" : ",\n  {");
            first = false;
            for (var i = 0; i < columns.Count; i++)
            {
                output.Write($"{(i == 0 ? "" : ", ")}{JsonSerializer.Serialize(columns[i].Name, Json)}: {JsonOf(row[i])}");
            }
            output.Write('}');
        }
        output.Write(first ? "]\n" : "\n]\n");
    }

    private void WriteTable(Terminal terminal, TextWriter output)
    {
        var shown = Enumerable.Range(0, columns.Count).Where(i => columns[i].Title is not null).ToArray();
        if (!terminal.IsOutputPlain && output == terminal.Output)
        {
            var table = new Table { Border = TableBorder.Rounded };
            foreach (var i in shown)
            {
                table.AddColumn(Markup.Escape(columns[i].Title!));
            }
            foreach (var row in rows)
            {
                table.AddRow([.. shown.Select(i => Markup.Escape(Readable(row[i])))]);
            }
            terminal.Show(table);
            return;
        }
        // Without a person looking: no frame, no colour, nothing cut off; columns two spaces apart, one line a row.
        var lines = rows.Select(row => Array.ConvertAll(shown, i => Readable(row[i]).ReplaceLineEndings(" "))).Prepend(Array.ConvertAll(shown, i => columns[i].Title!)).ToArray();
        var widths = Enumerable.Range(0, shown.Length).Select(c => lines.Max(l => l[c].Length)).ToArray();
        foreach (var line in lines)
        {
            output.WriteLine(string.Join("  ", line.Select((cell, c) => cell.PadRight(widths[c]))).TrimEnd());
        }
    }

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static string JsonOf(object? value) => value switch
    {
        double number => double.IsFinite(number) ? Digits(number) : "null",
        _ => JsonSerializer.Serialize(value, Json),
    };

    private static string Exact(object? value) => value switch
    {
        null => "",
        double number => double.IsFinite(number) ? Digits(number) : "",
        bool truth => truth ? "true" : "false",
        IEnumerable<string> list => string.Join(';', list),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    private static string Readable(object? value) => value switch
    {
        double number => double.IsFinite(number) ? number.ToString("0.###", CultureInfo.InvariantCulture) : "–",
        bool truth => truth ? "yes" : "no",
        IEnumerable<string> list => string.Join(", ", list),
        _ => Exact(value),
    };

    private static string Digits(double number) => number.ToString("G17", CultureInfo.InvariantCulture);
}
