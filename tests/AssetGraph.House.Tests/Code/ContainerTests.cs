using System.Text.RegularExpressions;
using AssetGraph.House.Tests.Tree;
using YamlDotNet.Serialization;

namespace AssetGraph.House.Tests.Code;

/// <summary>The form of the container files: they can't be built and run everywhere that the tests run.</summary>
public sealed partial class ContainerTests
{
    private static readonly string Dockerfile = File.ReadAllText(Path.Combine(HouseTree.Root, "Dockerfile"));

    private static readonly Dictionary<string, Dictionary<string, object>> Services = ReadServices();

    [Fact]
    public void Every_image_has_the_version_it_was_meant_to_have()
    {
        string[] images = [.. Froms().Matches(Dockerfile).Select(m => m.Groups[1].Value), .. Services.Values.Where(s => s.ContainsKey("image")).Select(s => (string)s["image"])];

        Assert.Equal(5, images.Length);
        Assert.All(images, image => Assert.Matches(@"^[a-z0-9./-]+:\d+\.\d+\.\d+(-[a-z-]+)?$", image));
    }

    [Fact]
    public void The_server_runs_without_rights_on_a_file_system_it_cannot_write()
    {
        Assert.Matches(@"(?m)^USER [1-9]\d*:[1-9]\d*$", Dockerfile);
        Assert.True(Dockerfile.IndexOf("\nUSER ", StringComparison.Ordinal) < Dockerfile.IndexOf("\nENTRYPOINT ", StringComparison.Ordinal));
        Assert.Equal("true", Services["app"]["read_only"]);
        Assert.Equal(["ALL"], Texts(Services["app"]["cap_drop"]));
    }

    [Fact]
    public void Every_service_says_how_it_is_seen_to_be_well()
    {
        Assert.Contains("\nHEALTHCHECK ", Dockerfile, StringComparison.Ordinal);
        Assert.Equal(["app", "neo4j", "redis"], Services.Keys.Order());
        Assert.All(Services.Values, s => Assert.True(s.ContainsKey("healthcheck")));
    }

    [Fact]
    public void Nothing_is_reachable_from_other_machines() =>
        Assert.All(Services.Values.Where(s => s.ContainsKey("ports")).SelectMany(s => Texts(s["ports"])), port => Assert.StartsWith("127.0.0.1:", port, StringComparison.Ordinal));

    [Fact]
    public void No_password_is_written_down()
    {
        var settings = Services.Values.Where(s => s.ContainsKey("environment")).SelectMany(s => (Dictionary<object, object>)s["environment"]);
        var secret = settings.Where(s => ((string)s.Key).Contains("PASSWORD", StringComparison.OrdinalIgnoreCase) || ((string)s.Key).Contains("AUTH", StringComparison.Ordinal)).ToArray();

        Assert.Equal(2, secret.Length);
        Assert.All(secret, s => Assert.Matches(@"^(neo4j/)?\$\{NEO4J_PASSWORD:\?[^}]+\}$", (string)s.Value));
    }

    [Fact]
    public void Every_file_that_the_image_is_made_of_is_there()
    {
        var project = Regex.Match(Dockerfile, "dotnet publish (\\S+)").Groups[1].Value;

        Assert.True(File.Exists(Path.Combine(HouseTree.Root, project, $"{Path.GetFileName(project)}.csproj")), project);
        Assert.Contains($"/app/{Path.GetFileName(project)}.dll", Dockerfile, StringComparison.Ordinal);
    }

    private static Dictionary<string, Dictionary<string, object>> ReadServices()
    {
        var text = File.ReadAllText(Path.Combine(HouseTree.Root, "docker-compose.yml"));
        var whole = new DeserializerBuilder().Build().Deserialize<Dictionary<string, Dictionary<string, Dictionary<string, object>?>>>(text);
        return whole["services"].ToDictionary(s => s.Key, s => s.Value!);
    }

    private static string[] Texts(object list) => [.. ((List<object>)list).Cast<string>()];

    [GeneratedRegex(@"(?m)^FROM (\S+)")]
    private static partial Regex Froms();
}
