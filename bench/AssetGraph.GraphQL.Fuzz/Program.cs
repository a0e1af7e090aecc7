using System.Diagnostics;
using System.Text.Json;
using AssetGraph.GraphQL.Fuzz;
using AssetGraph.GraphQL.Language;
using AssetGraph.GraphQL.Types;
using AssetGraph.GraphQL.Validation;

// Damages documents and hands them to the lexer, the parser and the validator: none may do more than refuse them.
// dotnet run -c Release --project bench/AssetGraph.GraphQL.Fuzz -- <schema.graphql> <folder of documents> [count] [seed] [file for verdicts]
if (args.Length < 2)
{
    Console.Error.WriteLine("usage: <schema.graphql> <folder of documents> [count = 1000000] [seed = 1] [file for verdicts]");
    return 2;
}

var sdl = File.ReadAllText(args[0]);
var schema = Schema.Parse(sdl);
var seeds = Directory.EnumerateFiles(args[1], "*.graphql", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllText).ToArray();
var count = args.Length > 2 ? int.Parse(args[2]) : 1_000_000;
var seed = args.Length > 3 ? int.Parse(args[3]) : 1;
using var verdicts = args.Length > 4 ? new StreamWriter(args[4]) : null;
var mutator = new Mutator(seeds, sdl, seed);
var (refused, invalid, valid, crashes) = (0, 0, 0, 0);
var (slowest, slowestNumber, current) = (TimeSpan.Zero, 0, 0);

// A document that never ends is told by its number, from which it can be made again.
using var watch = new Timer(
    last =>
    {
        var before = (int[])last!;
        if (before[0] == current)
        {
            Console.Error.WriteLine($"HANGS: document {current} of seed {seed}\n{mutator.Document(current)}");
            Environment.Exit(3);
        }

        before[0] = current;
    },
    new[] { -1 },
    TimeSpan.FromSeconds(30),
    TimeSpan.FromSeconds(30));

var began = Process.GetCurrentProcess().TotalProcessorTime;
for (var i = 0; i < count; i++)
{
    current = i;
    var source = mutator.Document(i);
    var clock = Stopwatch.StartNew();
    try
    {
        var document = Parser.Parse(source, ParserOptions.Trusted);
        var isValid = DocumentValidator.Validate(schema, document, ValidationOptions.Trusted).Length == 0;
        DocumentValidator.Validate(schema, document);
        _ = isValid ? valid++ : invalid++;
        verdicts?.WriteLine(JsonSerializer.Serialize(new { number = i, source, valid = isValid }));
    }
    catch (SyntaxException)
    {
        refused++;
    }
    catch (Exception exception)
    {
        crashes++;
        Console.WriteLine($"CRASH: document {i} of seed {seed}: {exception}\n{source}");
    }

    if (clock.Elapsed > slowest)
    {
        (slowest, slowestNumber) = (clock.Elapsed, i);
    }

    if ((i + 1) % 100_000 == 0)
    {
        Console.WriteLine($"{i + 1:N0}: {refused:N0} refused by the parser, {invalid:N0} invalid, {valid:N0} valid, {crashes} crashes");
    }
}

var time = Process.GetCurrentProcess().TotalProcessorTime - began;
Console.WriteLine($"{count:N0} documents of seed {seed}: {refused:N0} refused by the parser, {invalid:N0} invalid, {valid:N0} valid, {crashes} crashes; processor time {time.TotalSeconds:0} s, slowest {slowest.TotalMilliseconds:0.0} ms (document {slowestNumber})");
return crashes == 0 ? 0 : 1;
