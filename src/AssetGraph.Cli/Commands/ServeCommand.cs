using System.CommandLine;
using AssetGraph.Server;
using AssetGraph.Server.Hosting;

namespace AssetGraph.Cli.Commands;

/// <summary><c>assetgraph serve</c>: the web page and GraphQL over the same data.</summary>
internal static class ServeCommand
{
    internal static Command Create(DataOption data)
    {
        var url = new Option<string>("--url") { Description = "Where to listen; this machine only.", HelpName = "address", DefaultValueFactory = _ => ServerSettings.DefaultAddress };
        var sample = new Option<string>("--sample") { Description = "What fills empty data: the Birmingham sample, or nothing.", DefaultValueFactory = _ => "birmingham" };
        sample.AcceptOnlyFromAmong("birmingham", "none");
        var command = new Command("serve", """
            Start the server: the web page and GraphQL, until Ctrl-C.

            Example:
              assetgraph serve --url http://localhost:5081 --sample none
            """)
        {
            url, sample,
        };
        command.SetAction((parsed, _) => ServerHost.RunAsync(
            ["--urls", parsed.GetRequiredValue(url), "--Storage:Path", data.PathOf(parsed), "--Sample", parsed.GetRequiredValue(sample)]));
        return command;
    }
}
