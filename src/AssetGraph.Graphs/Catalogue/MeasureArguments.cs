using System.Globalization;

namespace AssetGraph.Graphs.Catalogue;

/// <summary>A request whose options have been checked against a descriptor.</summary>
internal sealed class MeasureArguments
{
    private readonly MeasureDescriptor measure;
    private readonly MeasureRequest request;

    public MeasureArguments(MeasureDescriptor measure, MeasureRequest request, CancellationToken cancellation)
    {
        this.measure = measure;
        this.request = request;
        Cancellation = cancellation;
        ArgumentNullException.ThrowIfNull(request.Graph);
        foreach (string name in request.Options.Keys)
        {
            if (measure.Parameters.All(p => p.Name != name))
            {
                string known = measure.Parameters.Count == 0 ? "no options" : string.Join(", ", measure.Parameters.Select(p => p.Name));
                throw new GraphException("AG2009", $"measure {measure.Id}", $"there is no option '{name}'", known);
            }
        }

        Texts = measure.Parameters.ToDictionary(p => p.Name, p => request.Options.GetValueOrDefault(p.Name, p.Default));
        foreach (var parameter in measure.Parameters)
        {
            Check(parameter, Texts[parameter.Name]);
        }

        if (measure.NeedsPartition && request.Partition is null)
        {
            throw new GraphException("AG2007", $"measure {measure.Id}", "it was given no partition of the vertices", "a group for each vertex");
        }

        request.Partition?.RequireFits(request.Graph);
    }

    public Graph Graph => request.Graph;

    public Partition Partition => request.Partition!;

    public int Workers => request.Workers;

    public IProgress<double>? Progress => request.Progress;

    public CancellationToken Cancellation { get; }

    public IReadOnlyDictionary<string, string> Texts { get; }

    public bool Flag(string name) => Texts[name] == "true";

    public double Number(string name) => double.Parse(Texts[name], CultureInfo.InvariantCulture);

    public int Whole(string name) => int.Parse(Texts[name], CultureInfo.InvariantCulture);

    /// <summary>The choice as a member of an enumeration: <c>within-reach</c> is <c>WithinReach</c>.</summary>
    public TEnum Choice<TEnum>(string name)
        where TEnum : struct, Enum =>
        Enum.Parse<TEnum>(Texts[name].Replace("-", string.Empty, StringComparison.Ordinal), ignoreCase: true);

    public int[] Vertices(string name)
    {
        int[] vertices = [.. Texts[name].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(t => int.Parse(t, CultureInfo.InvariantCulture))];
        Graph.RequireVertices(vertices, $"option {name}");
        return vertices;
    }

    public int[] Group(string name)
    {
        for (int g = 0; g < Partition.Names.Count; g++)
        {
            if (Partition.Names[g] == Texts[name])
            {
                return Partition.Members(g);
            }
        }

        throw Refuse(name, Texts[name], string.Join(", ", Partition.Names));
    }

    private void Check(MeasureParameter parameter, string text)
    {
        bool right = parameter.Kind switch
        {
            ParameterKind.Flag => text is "true" or "false",
            ParameterKind.Choice => parameter.Choices.Contains(text),
            ParameterKind.Whole => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int whole) && Within(parameter, whole),
            ParameterKind.Number => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && Within(parameter, number),
            ParameterKind.Vertices => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(t => int.TryParse(t, NumberStyles.None, CultureInfo.InvariantCulture, out _)),
            _ => true,
        };
        if (!right)
        {
            throw Refuse(parameter.Name, text, parameter.Range);
        }
    }

    private static bool Within(MeasureParameter parameter, double number) =>
        double.IsFinite(number) && number >= (parameter.Minimum ?? number) && number <= (parameter.Maximum ?? number);

    private GraphException Refuse(string name, string text, string expected) =>
        new("AG2005", $"measure {measure.Id}, option {name}", $"'{text}' is not allowed", expected);
}
