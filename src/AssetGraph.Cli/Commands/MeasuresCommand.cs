using System.CommandLine;
using System.Text;
using AssetGraph.Bridging;
using AssetGraph.Bridging.Networks;
using AssetGraph.Cli.Measures;
using AssetGraph.Cli.Output;
using AssetGraph.Gds;
using AssetGraph.Graphs.Catalogue;

namespace AssetGraph.Cli.Commands;

/// <summary><c>assetgraph measures</c>: numbers about a network, of a city or of a bare file of edges.</summary>
internal sealed class MeasuresCommand
{
    private readonly Terminal terminal;
    private readonly DataOption data;
    private readonly CityOption city = new();
    private readonly Argument<string?> edges = new("edges") { Description = "A CSV file with the header source,target[,weight], or with --no-header one of bare rows. Without it the measures run on a city.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<string[]> measure = Lists.Option("--measure", "What to compute, joined by commas: betweenness, brokerage.gatekeeper for one of its numbers, brokerage.* for all.", "names");
    private readonly Option<string[]> set = Lists.Option("--set", "A setting of the measures, as length=inverse, or katz.alpha=0.1 for one of them.", "name=value");
    private readonly Option<bool> directed = new("--directed") { Description = "Ties go one way, from source to target." };
    private readonly Option<string?> weight = new("--weight") { Description = "The column of weights in the file of edges, without header its number; without it every tie counts alike.", HelpName = "column" };
    private readonly Option<bool> noHeader = new("--no-header") { Description = "Rows are source, target and perhaps a weight, separated by spaces, tabs, commas or semicolons; # and % begin comments." };
    private readonly Option<string?> nodes = new("--nodes") { Description = "A CSV file with a column node (or id) that names all nodes, those without ties too.", HelpName = "file" };
    private readonly Option<string?> partition = new("--partition") { Description = "The nodes' groups, as nodes.csv:group: a file with a column node (or id) and the named one, and a row for each node. A city's groups are macro, micro and unknown.", HelpName = "file:column" };
    private readonly Option<string[]> tieTypes = Lists.Option("--tie-type", "Of a city: only ties of these types.", "ids");
    private readonly Option<string[]> excludeSubtypes = Lists.Option("--exclude-subtype", "Of a city: leave out assets of these subtypes, as programme.", "words");
    private readonly Option<DateOnly?> asAt = new("--as-at");
    private readonly Option<int> workers = new("--workers") { Description = "How many threads work; 0 for one a processor. No number depends on it.", HelpName = "number" };
    private readonly Option<string?> engine = new("--engine") { Description = $"What computes: in-process, or neo4j:<http address> for Graph Data Science on that server, where it has the measure. User and password as for copy, in {StoreAddress.UserVariable} and {StoreAddress.PasswordVariable}.", HelpName = "engine" };
    private readonly Option<string?> output = new("--output", "-o") { Description = "The file to write, as CSV; - for standard output.", HelpName = "file" };
    private readonly Option<string?> format = new("--format", "-f") { Description = "How the result is written: table, csv or json. Without it: table, or csv where --output is given." };
    private readonly Option<bool> list = new("--list") { Description = "List all measures with the question each answers." };

    private MeasuresCommand(Terminal terminal, DataOption data)
    {
        this.terminal = terminal;
        this.data = data;
        asAt = AsAtOption.Create("Of a city: only ties that live on this day");
        asAt.Description = "Of a city: only ties that live on this day, as 2020-12-31; without it all recorded ties.";
        format.AcceptOnlyFromAmong(StringComparer.OrdinalIgnoreCase, "table", "csv", "json");
        workers.Validators.Add(r =>
        {
            if (r.Tokens is [{ Value: var token }] && int.TryParse(token, out var number) && number < 0)
            {
                r.AddError($"--workers is {number}. Expected 0 or more.");
            }
        });
    }

    internal static Command Create(Terminal terminal, DataOption data)
    {
        var it = new MeasuresCommand(terminal, data);
        var command = new Command("measures", """
            Compute network measures, for a city in the data or for a bare file of edges (no data needed). The result has a column 'node' and one for each
            measure, the nodes in the order in which they first appear in the file, numbers with all 17 digits, an empty cell where a number is undefined.

            Examples:
              assetgraph measures edges.csv --measure betweenness,constraint --output scores.csv
              assetgraph measures edges.csv --directed --weight weight --measure brokerage.* --partition nodes.csv:group --output -
              assetgraph measures facebook.txt --no-header --measure pagerank --output -
              assetgraph measures --city birmingham --measure macro-micro-betweenness --exclude-subtype programme
              assetgraph measures --list
            """)
        {
            it.edges, it.measure, it.set, it.directed, it.weight, it.noHeader, it.nodes, it.partition, it.city.Option, it.city.Revision, it.tieTypes, it.excludeSubtypes, it.asAt, it.workers, it.engine, it.output, it.format, it.list,
        };
        command.SetAction(it.RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var path = parsed.GetValue(output);
        var written = parsed.GetValue(format) is { } word ? FormatOption.Of(word) : path is null ? OutputFormat.Table : OutputFormat.Csv;
        if (parsed.GetValue(list))
        {
            Catalogue().Write(written, terminal, terminal.Output);
            return ExitCode.Done;
        }
        var selection = MeasureSelection.Of(Lists.Of(parsed.GetValue(measure)));
        var settings = MeasureSettings.Of(parsed.GetValue(set) ?? [], [.. selection.Measures]);
        RefuseOptionsOfTheOtherForm(parsed);
        var input = await terminal.WorkAsync("Reading the network", _ => InputAsync(parsed, cancellationToken)).ConfigureAwait(false);
        if (input.Groups is null && selection.Measures.FirstOrDefault(m => m.NeedsPartition) is { } grouped)
        {
            throw CommandException.Usage($"The measure '{grouped.Id}' asks for groups. Name a file and column with --partition, as --partition nodes.csv:group.");
        }
        using var gds = parsed.GetValue(engine) is { } named and not "in-process"
            ? new GdsEngine(StoreAddress.Neo4j(named, "--engine", "in-process"), MeasureEngineChoice.Gds)
            : null;
        IMeasureEngine computing = gds is null ? InProcessEngine.Instance : gds;
        var answers = await terminal.WorkAsync("Computing", say => Task.Run(() => Compute(parsed, computing, selection, settings, input, say, cancellationToken), cancellationToken)).ConfigureAwait(false);
        Write(MeasureResult.Of(selection, answers, input), written, path);
        foreach (var note in answers.Values.SelectMany(a => a.Notes.Select(n => $"note: {a.Measure.Id}: {n}")))
        {
            terminal.Note(note);
        }
        return ExitCode.Done;
    }

    private async Task<MeasureInput> InputAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        if (parsed.GetValue(edges) is { } path)
        {
            var file = new EdgeFile(path, !parsed.GetValue(noHeader), parsed.GetValue(directed), parsed.GetValue(weight), parsed.GetValue(nodes), parsed.GetValue(partition));
            return await MeasureInput.OfFileAsync(file, cancellationToken).ConfigureAwait(false);
        }
        await using var store = await data.OpenExistingAsync(parsed, cancellationToken).ConfigureAwait(false);
        var snapshot = await city.ReadAsync(store, parsed, cancellationToken).ConfigureAwait(false);
        var types = Lists.Of(parsed.GetValue(tieTypes));
        if (types.FirstOrDefault(t => snapshot.TieTypes.Find(t) is null) is { } unknown)
        {
            throw CommandException.Usage($"--tie-type '{unknown}' is no tie type of the city. Expected some of {string.Join(", ", snapshot.TieTypes.Select(t => t.Id))}.");
        }
        return MeasureInput.Of(CityNetwork.Of(snapshot, new NetworkOptions
        {
            AsAt = parsed.GetValue(asAt),
            TieTypeIds = types,
            Exclude = new Exclusions { Subtypes = Lists.Of(parsed.GetValue(excludeSubtypes)) },
            Directed = parsed.GetValue(directed),
        }));
    }

    private Dictionary<MeasureDescriptor, MeasureTable> Compute(
        ParseResult parsed, IMeasureEngine computing, MeasureSelection selection, MeasureSettings settings, MeasureInput input, Action<string> say, CancellationToken cancellationToken)
    {
        var answers = new Dictionary<MeasureDescriptor, MeasureTable>();
        foreach (var descriptor in selection.Measures)
        {
            say($"Computing {descriptor.Id}");
            var request = new MeasureRequest(input.Graph)
            {
                Options = settings.For(descriptor, input.Names),
                Partition = input.Groups,
                Workers = parsed.GetValue(workers),
                Progress = new Share(descriptor.Id, say),
            };
            answers.Add(descriptor, computing.Compute(descriptor, request, cancellationToken));
        }
        return answers;
    }

    private void Write(ResultTable result, OutputFormat written, string? path)
    {
        if (path is null or "-")
        {
            result.Write(written, terminal, terminal.Output);
            return;
        }
        // Beside the target first, so that a full disk or Ctrl-C leaves no half of a result behind.
        var temporary = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            using (var file = new StreamWriter(temporary, append: false, new UTF8Encoding(false)) { NewLine = "\n" })
            {
                result.Write(written, terminal, file);
            }
            File.Move(temporary, path, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>An option that would be ignored is a misunderstanding, and better told than computed.</summary>
    private void RefuseOptionsOfTheOtherForm(ParseResult parsed)
    {
        var ofFile = parsed.GetValue(edges) is not null;
        Option[] others = ofFile ? [city.Option, city.Revision, tieTypes, excludeSubtypes, asAt] : [weight, noHeader, nodes, partition];
        if (others.FirstOrDefault(o => parsed.GetResult(o) is { Implicit: false }) is { } option)
        {
            throw CommandException.Usage(ofFile ? $"{option.Name} is about a city, but the measures run on a file of edges." : $"{option.Name} is about a file of edges, but none is named.");
        }
    }

    private static ResultTable Catalogue() => new(
        [new("measure", "Measure"), new("family", "Family"), new("question", "Question"), new("outputs", "Numbers"), new("settings", "Settings"), new("partition", "Groups"), new("cost", null), new("reference", null)],
        MeasureCatalogue.All.Select(m => new object?[]
        {
            m.Id, m.Family, m.Question, m.Outputs.Select(o => o.Name).ToArray(), m.Parameters.Select(p => $"{p.Name}={p.Default}").ToArray(), m.NeedsPartition, m.Cost, m.Reference,
        }));

    private sealed class Share(string measure, Action<string> say) : IProgress<double>
    {
        public void Report(double value) => say($"Computing {measure}, {value:P0} done");
    }
}
