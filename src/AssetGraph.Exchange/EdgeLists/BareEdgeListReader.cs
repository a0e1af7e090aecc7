using System.Globalization;
using System.Text;

namespace AssetGraph.Exchange;

/// <summary>
/// Reads edge lists as network collections publish them: no header, on each line a source, a target and perhaps a weight, separated by spaces, tabs, commas or
/// semicolons. Blank lines and lines that begin with # or % are passed over.
/// </summary>
public static class BareEdgeListReader
{
    private const int CancelEvery = 0xFFF;
    private static readonly char[] Separators = [' ', '\t', ',', ';'];

    /// <summary>Reads the file at <paramref name="path"/>. Cost: linear.</summary>
    /// <param name="path">The file, in UTF-8.</param>
    /// <param name="weightColumn">Which column, from 1, has the weights; null reads none, whatever columns there are.</param>
    /// <param name="cancellationToken">Cancels between lines.</param>
    /// <returns>The edges in the file's order, loops and repeats included; an empty file gives no nodes at all.</returns>
    /// <exception cref="InputRefusedException">The file can't be used; it lists every line and what was expected.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static async Task<EdgeList> ReadAsync(string path, int? weightColumn = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var errors = new ErrorList(100);
        EdgeList? edges = null;
        if (Directory.Exists(path) || !File.Exists(path))
        {
            errors.Add(new ImportError(ImportErrorCodes.MissingFile, path, null, null, Directory.Exists(path) ? "it is a folder" : "there is no such file", "a file of edges"));
        }
        else
        {
            try
            {
                using var reader = new StreamReader(path, new UTF8Encoding(false, throwOnInvalidBytes: true));
                edges = await ReadAsync(reader, path, weightColumn, errors, cancellationToken).ConfigureAwait(false);
            }
            catch (DecoderFallbackException)
            {
                errors.Add(new ImportError(ImportErrorCodes.BadEncoding, path, null, null, "the file is no UTF-8", "text in UTF-8"));
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                errors.Add(new ImportError(ImportErrorCodes.Unreadable, path, null, null, $"it can't be read: {exception.Message.TrimEnd('.')}", "a file that may be read"));
            }
        }
        return edges is not null && errors.Count == 0 ? edges : throw new InputRefusedException(errors.InOrder(_ => 0), errors.Count);
    }

    private static async Task<EdgeList> ReadAsync(StreamReader reader, string path, int? weightColumn, ErrorList errors, CancellationToken cancellationToken)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var names = new List<string>();
        var (sources, targets) = (new List<int>(), new List<int>());
        var weights = weightColumn is null ? null : new List<double>();
        var line = 0;
        while (await reader.ReadLineAsync(cancellationToken).ConfigureAwait(false) is { } text)
        {
            line++;
            if ((line & CancelEvery) == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }
            var trimmed = text.AsSpan().Trim();
            if (trimmed.IsEmpty || trimmed[0] is '#' or '%')
            {
                continue;
            }
            var cells = text.Split(Separators, StringSplitOptions.RemoveEmptyEntries);
            if (cells.Length < Math.Max(2, weightColumn ?? 2))
            {
                errors.Add(new ImportError(
                    ImportErrorCodes.FieldCount, path, line, null, $"the row has {cells.Length} fields", $"{Math.Max(2, weightColumn ?? 2)} or more, separated by spaces, tabs, commas or semicolons"));
                continue;
            }
            sources.Add(Number(cells[0]));
            targets.Add(Number(cells[1]));
            weights?.Add(Weight(cells[weightColumn!.Value - 1], line));
        }
        return new EdgeList(names, [.. sources], [.. targets], weights?.ToArray());

        int Number(string name)
        {
            if (numbers.TryAdd(name, names.Count))
            {
                names.Add(name);
            }
            return numbers[name];
        }

        double Weight(string cell, int at)
        {
            if (double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var weight) && weight > 0 && double.IsFinite(weight))
            {
                return weight;
            }
            errors.Add(new ImportError(ImportErrorCodes.BadCell, path, at, $"column {weightColumn}", $"'{cell}' is no weight", "a finite number above 0, with a point for decimals"));
            return 1;
        }
    }
}
