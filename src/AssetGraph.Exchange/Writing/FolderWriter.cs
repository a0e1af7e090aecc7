using AssetGraph.Domain;
using CsvHelper;

namespace AssetGraph.Exchange;

/// <summary>Writes a city's folder: whole, or not at all.</summary>
/// <param name="recordsOf">The city's records of a kind in the order of their ids; asked twice for each kind, never held as a whole.</param>
/// <param name="path">The folder.</param>
/// <param name="overwrite">Whether other things may lie there.</param>
internal sealed class FolderWriter(Func<EntityKind, IEnumerable<IEntity>> recordsOf, string path, bool overwrite)
{
    private static readonly CsvWriterOptions Format = new() { NewLine = "\n" };

    private readonly string target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));

    internal IReadOnlyDictionary<EntityKind, int> Write(CancellationToken cancellationToken)
    {
        RefuseForeignFolder();
        var parent = Path.GetDirectoryName(target) ?? throw new IOException($"{ImportErrorCodes.ForeignFolder} {target}: it is no folder to write to. Expected a folder below another.");
        Directory.CreateDirectory(parent);
        var temporary = Path.Combine(parent, $".{Path.GetFileName(target)}.{Guid.NewGuid():N}.tmp");
        Directory.CreateDirectory(temporary);
        try
        {
            var counts = WriteFiles(temporary, cancellationToken);
            Move(temporary);
            return counts;
        }
        finally
        {
            if (Directory.Exists(temporary))
            {
                Directory.Delete(temporary, recursive: true);
            }
        }
    }

    private void RefuseForeignFolder()
    {
        if (File.Exists(target))
        {
            throw new IOException($"{ImportErrorCodes.ForeignFolder} {target}: it is a file. Expected a folder, or a path where nothing is.");
        }
        if (!overwrite && Directory.Exists(target) && Foreign() is { } foreign)
        {
            throw new IOException($"{ImportErrorCodes.ForeignFolder} {target}: the folder holds '{foreign}', which no export wrote. Expected an empty folder or an earlier export, or permission to overwrite.");
        }
    }

    /// <summary>The first thing in the folder that an export doesn't write, or null.</summary>
    private string? Foreign()
    {
        foreach (var entry in Directory.EnumerateFileSystemEntries(target).Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileName(entry);
            if (FolderFiles.RankOf(name) < 0 || Directory.Exists(entry))
            {
                return name;
            }
        }
        return null;
    }

    private Dictionary<EntityKind, int> WriteFiles(string folder, CancellationToken cancellationToken)
    {
        Write(folder, FolderFiles.City, cancellationToken);
        var counts = new Dictionary<EntityKind, int>
        {
            [EntityKind.Place] = Write(folder, FolderFiles.Places, cancellationToken),
            [EntityKind.Category] = Write(folder, FolderFiles.Categories, cancellationToken),
            [EntityKind.TieType] = Write(folder, FolderFiles.TieTypes, cancellationToken),
            [EntityKind.Asset] = Write(folder, FolderFiles.Nodes, cancellationToken),
            [EntityKind.NeedOrOffer] = Write(folder, FolderFiles.NeedsOffers, cancellationToken),
            [EntityKind.Tie] = Write(folder, FolderFiles.Ties, cancellationToken),
            [EntityKind.Introduction] = Write(folder, FolderFiles.Introductions, cancellationToken),
            [EntityKind.Fact] = Write(folder, FolderFiles.Facts, cancellationToken),
        };
        return counts.Where(c => c.Value > 0).ToDictionary();
    }

    private int Write<T>(string folder, RecordFile<T> file, CancellationToken cancellationToken)
        where T : class, IEntity
    {
        var (columns, attributes) = Used(file, cancellationToken);
        using var writer = CsvWriter.ToFile(Path.Combine(folder, file.Name), Format);
        foreach (var column in columns)
        {
            writer.WriteField(column.Name);
        }
        foreach (var attribute in attributes)
        {
            writer.WriteField(TableHeader.NameOf(attribute, file.Columns));
        }
        writer.EndRecord();
        var count = 0;
        foreach (var record in Records(file, cancellationToken))
        {
            foreach (var column in columns)
            {
                writer.WriteField(column.Write(record));
            }
            var own = attributes.Length == 0 ? AttributeMap.Empty : file.AttributesOf(record);
            foreach (var attribute in attributes)
            {
                writer.WriteField(own[attribute]);
            }
            writer.EndRecord();
            count++;
        }
        return count;
    }

    /// <summary>The columns that every such file has or some record fills, and the attributes that some record has.</summary>
    private (Column<T>[] Columns, string[] Attributes) Used<T>(RecordFile<T> file, CancellationToken cancellationToken)
        where T : class, IEntity
    {
        var used = file.WrittenColumns.Select(c => c.Standard).ToArray();
        var attributes = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var record in Records(file, cancellationToken))
        {
            for (var c = 0; c < used.Length; c++)
            {
                used[c] = used[c] || !string.IsNullOrEmpty(file.WrittenColumns[c].Write(record));
            }
            foreach (var (name, value) in file.AttributesOf(record))
            {
                if (value.Length > 0)
                {
                    attributes.Add(name);
                }
            }
        }
        return ([.. file.WrittenColumns.Where((_, c) => used[c])], [.. attributes]);
    }

    private IEnumerable<T> Records<T>(RecordFile<T> file, CancellationToken cancellationToken)
        where T : class, IEntity
    {
        foreach (var record in recordsOf(file.Kind))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return (T)record;
        }
    }

    private void Move(string temporary)
    {
        if (!Directory.Exists(target))
        {
            Directory.Move(temporary, target);
            return;
        }
        if (Foreign() is not null)
        {
            // Other things live there too and must stay, so here the folder can't be exchanged as a whole.
            foreach (var file in FolderFiles.All)
            {
                File.Move(Path.Combine(temporary, file.Name), Path.Combine(target, file.Name), overwrite: true);
            }
            return;
        }
        var earlier = $"{temporary}.earlier";
        Directory.Move(target, earlier);
        try
        {
            Directory.Move(temporary, target);
        }
        catch
        {
            Directory.Move(earlier, target);
            throw;
        }
        Directory.Delete(earlier, recursive: true);
    }
}
