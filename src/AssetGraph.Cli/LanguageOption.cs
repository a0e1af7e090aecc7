using System.CommandLine;
using AssetGraph.Bridging.Explanations;

namespace AssetGraph.Cli;

/// <summary>The language of explanations, as en, pl, nl or it.</summary>
internal static class LanguageOption
{
    private static readonly string Known = string.Join(", ", Phrasebook.All.Select(b => b.Language));

    internal static Option<string> Create()
    {
        var option = new Option<string>("--language") { Description = $"The language of explanations: {Known}.", HelpName = "code", DefaultValueFactory = _ => Phrasebook.English.Language };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && !Phrasebook.All.Any(b => b.Language == result.Tokens[0].Value))
            {
                result.AddError($"--language '{result.Tokens[0].Value}' is not known. Expected one of {Known}.");
            }
        });
        return option;
    }
}
