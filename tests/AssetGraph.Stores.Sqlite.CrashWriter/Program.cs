using AssetGraph.Stores.Sqlite;
using AssetGraph.Stores.Sqlite.CrashWriter;

// Changes the city of the given file for ever, and says each revision only once it is acknowledged. It is there to be killed.
// Should the test itself die first, its end of the pipe closes, and the writer goes with it.
_ = Task.Run(() =>
{
    Console.In.ReadToEnd();
    Environment.Exit(0);
});
Console.Out.WriteLine("started");
Console.Out.Flush();
await using var store = await SqliteCityStore.OpenAsync(SqliteStoreOptions.AtPath(args[0]));
var revision = (await store.ListCitiesAsync()).FirstOrDefault()?.Revision ?? 0;
while (true)
{
    var change = await store.ApplyAsync(Marks.CityId, Marks.Of(revision + 1), revision);
    revision = change.Revision;
    Console.Out.WriteLine(revision);
    Console.Out.Flush();
}
