using System.Globalization;

namespace AssetGraph.Graphs.Benchmarks;

/// <summary>Options of the form <c>--name value</c>.</summary>
internal sealed class Arguments
{
    private readonly Dictionary<string, string> values = [];

    public static Arguments Of(ReadOnlySpan<string> args)
    {
        var parsed = new Arguments();
        for (int i = 0; i < args.Length; i += 2)
        {
            if (!args[i].StartsWith("--", StringComparison.Ordinal) || i + 1 == args.Length)
            {
                throw new ArgumentException($"'{args[i]}' is no option with a value. Expected --name value.");
            }

            parsed.values[args[i][2..]] = args[i + 1];
        }

        return parsed;
    }

    public string Text(string name, string? otherwise = null) =>
        values.GetValueOrDefault(name) ?? otherwise ?? throw new ArgumentException($"--{name} is missing.");

    public string[] List(string name, string? otherwise = null) => Text(name, otherwise).Split(',', StringSplitOptions.RemoveEmptyEntries);

    public int Whole(string name, int otherwise) => int.Parse(Text(name, otherwise.ToString(CultureInfo.InvariantCulture)), CultureInfo.InvariantCulture);

    public double Number(string name, double otherwise) => double.Parse(Text(name, otherwise.ToString(CultureInfo.InvariantCulture)), CultureInfo.InvariantCulture);
}
