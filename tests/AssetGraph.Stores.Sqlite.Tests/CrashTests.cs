using System.Diagnostics;
using System.Globalization;
using AssetGraph.Domain;
using AssetGraph.Stores.Sqlite.CrashWriter;
using Microsoft.Data.Sqlite;

namespace AssetGraph.Stores.Sqlite.Tests;

/// <summary>Kills a writing process at random moments, again and again on one file.</summary>
public sealed class CrashTests : IDisposable
{
    private const int Kills = 50;

    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task Killing_the_writer_at_any_moment_loses_no_acknowledged_change_and_leaves_no_half_of_one()
    {
        var path = folder.NewFile();
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        var acknowledged = 0;
        for (var kill = 0; kill < Kills; kill++)
        {
            acknowledged = Math.Max(acknowledged, await WriteAndKillAsync(path, random));
            acknowledged = await CheckAsync(path, acknowledged, $"seed {seed}, kill {kill}");
        }

        // The writers have really written, or this test would show nothing.
        Assert.True(acknowledged >= Kills, $"Only {acknowledged} changes were applied.");
        await CheckLogAsync(path, acknowledged);
    }

    /// <summary>Starts a writer, kills it after a random number of acknowledged changes and a random little while, and answers the last one it acknowledged.</summary>
    private static async Task<int> WriteAndKillAsync(string path, Random random)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet") { RedirectStandardInput = true, RedirectStandardOutput = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "AssetGraph.Stores.Sqlite.CrashWriter.dll"));
        start.ArgumentList.Add(path);
        using var writer = Process.Start(start)!;
        var last = 0;
        // Now and then it is killed while it opens the file.
        for (var lines = random.Next(1, 12); lines > 0; lines--)
        {
            last = Math.Max(last, Revision(await writer.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken)) ?? 0);
        }
        Thread.SpinWait(random.Next(100_000));
        writer.Kill();
        await writer.WaitForExitAsync(TestContext.Current.CancellationToken);
        while (await writer.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            last = Math.Max(last, Revision(line) ?? 0);
        }
        return last;
    }

    /// <summary>A line cut off by the kill has lost digits at most, so it can only name an earlier revision.</summary>
    private static int? Revision(string? line) => int.TryParse(line, NumberStyles.None, CultureInfo.InvariantCulture, out var revision) ? revision : null;

    private static async Task<int> CheckAsync(string path, int acknowledged, string moment)
    {
        int revision;
        await using (var store = await SqliteCityStore.OpenAsync(SqliteStoreOptions.AtPath(path), cancellationToken: TestContext.Current.CancellationToken))
        {
            var snapshot = await store.ReadSnapshotAsync(Marks.CityId, cancellationToken: TestContext.Current.CancellationToken);
            revision = snapshot?.Revision ?? 0;
            // One change may have been committed and not yet acknowledged.
            Assert.True(revision == acknowledged || revision == acknowledged + 1, $"{moment}: revision {revision}, acknowledged {acknowledged}.");
            if (snapshot is not null)
            {
                Assert.Equal(revision.ToString(CultureInfo.InvariantCulture), snapshot.City.Name);
                Assert.Equal(Marks.RecordsAfter(revision), snapshot.Records.Select(WithoutTime));
            }
        }
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        Assert.Equal("ok", Scalar(connection, "PRAGMA integrity_check"));
        Assert.Null(Scalar(connection, "PRAGMA foreign_key_check"));
        return revision;
    }

    private static async Task CheckLogAsync(string path, int last)
    {
        await using var store = await SqliteCityStore.OpenAsync(SqliteStoreOptions.AtPath(path), cancellationToken: TestContext.Current.CancellationToken);
        var log = await store.ReadChangesAsync(Marks.CityId, take: int.MaxValue, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(Enumerable.Range(1, last).Reverse(), log.Select(c => c.Revision));
        Assert.All(log, c => Assert.Equal(Marks.RecordsAfter(c.Revision).Select(r => r.Id).Order(), c.Entries.Where(e => e.After is not (null or City)).Select(e => e.Id).Order()));
        for (var revision = 1; revision <= last; revision += 25)
        {
            var snapshot = await store.ReadSnapshotAsync(Marks.CityId, revision, TestContext.Current.CancellationToken);
            Assert.Equal(Marks.RecordsAfter(revision), snapshot!.Records.Select(WithoutTime));
        }
    }

    private static IEntity WithoutTime(IEntity record) => record is Tie tie ? tie with { RecordedAt = null } : record;

    private static object? Scalar(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    public void Dispose() => folder.Dispose();
}
