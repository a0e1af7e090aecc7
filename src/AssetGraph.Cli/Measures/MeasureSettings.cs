using AssetGraph.Graphs.Catalogue;

namespace AssetGraph.Cli.Measures;

/// <summary>The settings given as <c>--set name=value</c>, for every asked measure that has one of the name, or as <c>--set measure.name=value</c> for one.</summary>
internal sealed class MeasureSettings
{
    private readonly List<(string? Measure, string Name, string Value)> settings = [];

    internal static MeasureSettings Of(IReadOnlyList<string> given, IReadOnlyList<MeasureDescriptor> measures)
    {
        var read = new MeasureSettings();
        foreach (var setting in given)
        {
            var equals = setting.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0)
            {
                throw CommandException.Usage($"--set '{setting}' sets nothing. Expected name=value, as --set length=inverse.");
            }
            var (left, value) = (setting[..equals], setting[(equals + 1)..]);
            var dot = left.IndexOf('.', StringComparison.Ordinal);
            var (measure, name) = dot < 0 ? (null, left) : (left[..dot], left[(dot + 1)..]);
            if (!measures.Any(m => (measure is null || m.Id == measure) && m.Parameters.Any(p => p.Name == name)))
            {
                var known = measures.SelectMany(m => m.Parameters.Select(p => $"{m.Id}.{p.Name}")).ToArray();
                throw CommandException.Usage($"--set '{left}' is no setting of the measures asked for. Expected {(known.Length == 0 ? "none: they have no settings" : $"one of {string.Join(", ", known)}")}.");
            }
            read.settings.Add((measure, name, value));
        }
        return read;
    }

    /// <summary>The options of one measure as the catalogue takes them; nodes named by the user become their numbers.</summary>
    internal IReadOnlyDictionary<string, string> For(MeasureDescriptor measure, IReadOnlyList<string> names)
    {
        var options = new Dictionary<string, string>();
        foreach (var (of, name, value) in settings)
        {
            if ((of is null || of == measure.Id) && measure.Parameters.FirstOrDefault(p => p.Name == name) is { } parameter)
            {
                options[name] = parameter.Kind == ParameterKind.Vertices ? Numbers(value, names) : value;
            }
        }
        return options;
    }

    private static string Numbers(string value, IReadOnlyList<string> names)
    {
        var numbers = new Dictionary<string, int>(names.Count, StringComparer.Ordinal);
        for (var i = 0; i < names.Count; i++)
        {
            numbers.Add(names[i], i);
        }
        // Names may have spaces in them: a single name is taken as it stands, and commas separate where there are any.
        var named = numbers.ContainsKey(value) ? [value] : value.Split(value.Contains(',', StringComparison.Ordinal) ? ',' : ' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return string.Join(' ', named.Select(name => numbers.TryGetValue(name, out var number)
            ? number.ToString(System.Globalization.CultureInfo.InvariantCulture)
            : throw CommandException.Usage($"There is no node '{name}'. Expected names of nodes, separated by commas or spaces.")));
    }
}
