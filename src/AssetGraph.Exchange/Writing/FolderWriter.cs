using AssetGraph.Domain;
using CsvHelper;

namespace AssetGraph.Exchange;

/// <summary>Writes a city's folder: whole, or not at all.</summary>
internal sealed class FolderWriter(CitySnapshot city, string path, ExportOptions options)
{
    private static readonly CsvWriterOptions Format = new() { NewLine = "\n" };

    private readonly string target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));

    internal IReadOnlyDictionary<EntityKind, int> Write(CancellationToken cancellationToken)
    {
        RefuseForeignFolder();
        var view = options.ForOutsidersOn is { } day ? OutsiderView.Of(city, day) : city;
        var parent = Path.GetDirectoryName(target) ?? throw new IOException($"{ImportErrorCodes.ForeignFolder} {target}: it is no folder to write to. Expected a folder below another.");
        Directory.CreateDirectory(parent);
        var temporary = Path.Combine(parent, $".{Path.GetFileName(target)}.{Guid.NewGuid():N}.tmp");
        Directory.CreateDirectory(temporary);
        try
        {
            var counts = WriteFiles(view, temporary, cancellationToken);
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
        if (!options.Overwrite && Directory.Exists(target) && Foreign() is { } foreign)
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

    private static Dictionary<EntityKind, int> WriteFiles(CitySnapshot view, string folder, CancellationToken cancellationToken)
    {
        Write(folder, FolderFiles.City, [view.City], cancellationToken);
        Write(folder, FolderFiles.Places, view.Places, cancellationToken);
        Write(folder, FolderFiles.Categories, view.Categories, cancellationToken);
        Write(folder, FolderFiles.TieTypes, view.TieTypes, cancellationToken);
        Write(folder, FolderFiles.Nodes, view.Assets, cancellationToken);
        Write(folder, FolderFiles.NeedsOffers, view.NeedsAndOffers, cancellationToken);
        Write(folder, FolderFiles.Ties, view.Ties, cancellationToken);
        Write(folder, FolderFiles.Introductions, view.Introductions, cancellationToken);
        Write(folder, FolderFiles.Facts, view.Facts, cancellationToken);
        return view.Records.GroupBy(r => r.EntityKind).ToDictionary(g => g.Key, g => g.Count());
    }

    private static void Write<T>(string folder, RecordFile<T> file, IReadOnlyList<T> records, CancellationToken cancellationToken)
        where T : class, IEntity
    {
        cancellationToken.ThrowIfCancellationRequested();
        var columns = file.WrittenColumns.Where(c => c.Standard || records.Any(r => !string.IsNullOrEmpty(c.Write(r)))).ToArray();
        var attributes = records.SelectMany(r => file.AttributesOf(r)).Where(a => a.Value.Length > 0).Select(a => a.Key).Distinct().Order(StringComparer.Ordinal).ToArray();
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
        foreach (var record in records)
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
