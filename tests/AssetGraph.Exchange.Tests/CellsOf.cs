using CsvHelper;

namespace AssetGraph.Exchange.Tests;

/// <summary>A CSV file's cells by the row's id and the column's name, read without the code under test.</summary>
internal static class CellsOf
{
    internal static Dictionary<string, Dictionary<string, string>> File(string path)
    {
        using var reader = CsvReader.Create(System.IO.File.OpenRead(path), new CsvReaderOptions { Separator = ',' });
        var rows = new Dictionary<string, Dictionary<string, string>>();
        while (reader.Read())
        {
            var row = new Dictionary<string, string>();
            for (var i = 0; i < reader.Headers.Count; i++)
            {
                row.Add(reader.Headers[i], reader.GetString(i));
            }
            rows.Add(row["id"], row);
        }
        return rows;
    }
}
