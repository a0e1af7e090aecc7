using System.Globalization;
using System.Reflection;

namespace AssetGraph.Stores.Sqlite;

/// <summary>One numbered step of the file's form, from an embedded <c>NNNN_name.sql</c>. A step that was released is never edited; a new one is added.</summary>
/// <param name="Number">Its number, counted from 1 without gaps.</param>
/// <param name="Name">The file's name.</param>
/// <param name="Sql">What it runs.</param>
internal sealed record Migration(int Number, string Name, string Sql)
{
    /// <summary>All steps of this program in their order.</summary>
    internal static IReadOnlyList<Migration> All { get; } = Load(typeof(Migration).Assembly);

    private static Migration[] Load(Assembly assembly)
    {
        var migrations = assembly.GetManifestResourceNames()
            .Where(name => name.EndsWith(".sql", StringComparison.Ordinal))
            .Select(name => new Migration(int.Parse(name.AsSpan(0, 4), CultureInfo.InvariantCulture), name, Text(assembly, name)))
            .OrderBy(m => m.Number)
            .ToArray();
        for (var i = 0; i < migrations.Length; i++)
        {
            if (migrations[i].Number != i + 1)
            {
                throw new InvalidOperationException($"The migration '{migrations[i].Name}' should have the number {i + 1}.");
            }
        }
        return migrations;
    }

    private static string Text(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
