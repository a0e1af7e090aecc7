using System.Xml.Linq;
using AssetGraph.House.Tests.Tree;

namespace AssetGraph.House.Tests.Rooms;

/// <summary>What a project file says of its neighbours.</summary>
internal sealed class Project
{
    private readonly XDocument document;

    public Project(TreeFile file)
    {
        Path = file.Path;
        Name = System.IO.Path.GetFileNameWithoutExtension(file.Name);
        document = XDocument.Parse(file.Text);
    }

    public string Path { get; }

    public string Name { get; }

    public string Sdk => document.Root?.Attribute("Sdk")?.Value ?? "";

    public IReadOnlyList<string> ProjectReferences => [.. Includes("ProjectReference").Select(p => System.IO.Path.GetFileNameWithoutExtension(p.Replace('\\', '/')))];

    public IReadOnlyList<string> Packages => Includes("PackageReference");

    /// <summary>The shared frameworks, also the one that the web SDK brings.</summary>
    public IReadOnlyList<string> Frameworks =>
        [.. Includes("FrameworkReference").Concat(Sdk == "Microsoft.NET.Sdk.Web" ? ["Microsoft.AspNetCore.App"] : []).Distinct()];

    /// <summary>The package references that carry a version of their own.</summary>
    public IReadOnlyList<string> VersionedPackages =>
        [.. Elements("PackageReference").Where(e => e.Attribute("Version") is not null || e.Attribute("VersionOverride") is not null || e.Element("Version") is not null)
            .Select(e => e.Attribute("Include")?.Value ?? e.Attribute("Update")?.Value ?? "?")];

    private IEnumerable<XElement> Elements(string name) => document.Descendants().Where(e => e.Name.LocalName == name);

    private List<string> Includes(string name) => [.. Elements(name).Select(e => e.Attribute("Include")?.Value).OfType<string>()];
}
