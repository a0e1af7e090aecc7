using System.Diagnostics;
using System.Text.Json;
using AssetGraph.Bridging.Synthetic;
using AssetGraph.Domain;
using AssetGraph.Stores.Neo4j;

namespace AssetGraph.Neo4j.Benchmarks;

/// <summary>A large city into Neo4j.</summary>
internal static class LoadRun
{
    private const int Seed = 7;
    private const int RecordsAChange = 50_000;

    internal static int WriteRows(int assets, string folder)
    {
        var city = City(assets);
        Directory.CreateDirectory(folder);
        using (var nodes = new StreamWriter(Path.Combine(folder, "nodes.ndjson")))
        {
            foreach (var id in city.RecordsOf(EntityKind.Asset).Select(a => a.Id))
            {
                nodes.WriteLine(JsonSerializer.Serialize(id));
            }
        }
        // A file for each relationship type, since a statement names its type in its text.
        var files = new Dictionary<string, FileStream>(StringComparer.Ordinal);
        var ties = 0;
        foreach (var tie in city.RecordsOf(EntityKind.Tie).Cast<Tie>())
        {
            var type = CypherName.OfTieType(tie.TypeId);
            if (!files.TryGetValue(type, out var file))
            {
                files.Add(type, file = File.Create(Path.Combine(folder, $"{type}.ties.ndjson")));
            }
            using (var writer = new Utf8JsonWriter(file))
            {
                WriteMap(writer, city.City.Id, tie);
            }
            file.WriteByte((byte)'\n');
            ties++;
        }
        foreach (var file in files.Values)
        {
            file.Dispose();
        }
        Line.Write(new { city = city.City.Id, assets, ties });
        return 0;
    }

    // The same properties by their names, as another client would send them.
    private static void WriteMap(Utf8JsonWriter writer, string city, Tie tie)
    {
        writer.WriteStartObject();
        writer.WriteString("from", tie.SourceId);
        writer.WriteString("to", tie.TargetId);
        writer.WriteStartObject("properties");
        TieProperties.WriteCommon(writer, city, tie);
        writer.WriteString("id", tie.Id);
        writer.WriteString("document", Documents.Write(tie));
        writer.Text("recordedAt", tie.RecordedAt is { } at ? Documents.Write(at) : null);
        writer.Text("occurredOn", tie.OccurredOn?.ToString());
        writer.Text("lastConfirmedOn", tie.LastConfirmedOn?.ToString());
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    internal static async Task<int> LoadAsync(Uri uri, int assets, int tiesAChange)
    {
        var city = City(assets);
        await using var store = await Neo4jCityStore.OpenAsync(Line.Options(uri)).ConfigureAwait(false);
        var id = city.City.Id;
        var revision = 0;
        var watch = Stopwatch.StartNew();
        IEntity[] firsts = [city.City, .. DefaultVocabulary.TieTypes.Where(t => city.RecordsOf(EntityKind.TieType).All(o => o.Id != t.Id)), .. city.RecordsOf(EntityKind.TieType), .. city.RecordsOf(EntityKind.Category), .. city.RecordsOf(EntityKind.Place)];
        revision = (await store.ApplyAsync(id, new ChangeSet { Upserts = [.. firsts] }, revision).ConfigureAwait(false)).Revision;
        foreach (var part in city.RecordsOf(EntityKind.Asset).Chunk(RecordsAChange))
        {
            revision = (await store.ApplyAsync(id, new ChangeSet { Upserts = [.. part] }, revision).ConfigureAwait(false)).Revision;
        }
        var before = watch.Elapsed;
        var ties = 0;
        foreach (var part in city.RecordsOf(EntityKind.Tie).Cast<Tie>().Select(t => t.IntroductionId is null ? t : t with { IntroductionId = null }).Chunk(tiesAChange))
        {
            revision = (await store.ApplyAsync(id, new ChangeSet { Upserts = [.. part] }, revision).ConfigureAwait(false)).Revision;
            ties += part.Length;
        }
        var seconds = (watch.Elapsed - before).TotalSeconds;
        Line.Write(new { by = "store", assets, assetSeconds = before.TotalSeconds, ties, tiesAChange, seconds, tiesPerSecond = ties / seconds });
        return 0;
    }

    private static SyntheticCity City(int assets) => new(new SyntheticCityOptions { Assets = assets, Seed = Seed });
}
