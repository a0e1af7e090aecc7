using AssetGraph.Neo4j.Benchmarks;

// rows <assets> <folder>            a synthetic city's nodes and ties as the store writes them, for another client to load
// load <uri> <assets> <batch>       the same city into an empty database by the store; a JSON line with the time for the ties
// read <uri> <runs>                 the whole city into a snapshot by a store that has read nothing; a JSON line
// engines <uri> <edges> <runs>      measures in process and by Graph Data Science; a JSON line for each
// The password is in NEO4J_PASSWORD. Driven by bench/neo4j-peers/run.sh.
return args switch
{
    ["rows", var assets, var folder] => LoadRun.WriteRows(Number(assets), folder),
    ["load", var uri, var assets, var batch] => await LoadRun.LoadAsync(new Uri(uri), Number(assets), Number(batch)).ConfigureAwait(false),
    ["read", var uri, var runs] => await ReadRun.RunAsync(new Uri(uri), Number(runs)).ConfigureAwait(false),
    ["engines", var uri, var edges, var runs] => await EngineRun.RunAsync(new Uri(uri), edges, Number(runs)).ConfigureAwait(false),
    _ => 2,
};

static int Number(string text) => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
