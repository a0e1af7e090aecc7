using System.Globalization;
using AssetGraph.Bridging.Benchmarks;

// See bench/README.md: `speed` and `accuracy`, each followed by sizes of made-up cities.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args is not [("speed" or "accuracy") and var what, .. { Length: > 0 } sizes] || !sizes.All(s => int.TryParse(s, out _)))
{
    Console.Error.WriteLine("usage: AssetGraph.Bridging.Benchmarks speed|accuracy ASSETS...");
    return 2;
}

Console.WriteLine(what == "speed" ? Speed.Heading : Accuracy.Heading);
foreach (var assets in sizes.Select(s => int.Parse(s, CultureInfo.InvariantCulture)))
{
    Console.WriteLine(what == "speed" ? Speed.Row(assets) : Accuracy.Row(assets));
}

return 0;
