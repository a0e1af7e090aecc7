using System.Text.Json;
using System.Text.Json.Nodes;
using AssetGraph.GraphQL.Language;

namespace AssetGraph.GraphQL.Conformance;

/// <summary>lex, parse and blockString.</summary>
internal static class LanguageOperations
{
    public static void Register(Dispatcher dispatcher)
    {
        dispatcher.Add("lex", Lex);
        dispatcher.Add("parse", Parse);
        dispatcher.Add("blockString", Dedent);
    }

    private static JsonObject Lex(JsonElement request)
    {
        var tokens = new JsonArray();
        var lexer = new Lexer(request.Source(), new SourceLocation(1, 1));
        try
        {
            do
            {
                lexer.Advance();
                var token = new JsonObject
                {
                    ["kind"] = NameOf(lexer.Kind),
                    ["start"] = lexer.TokenStart,
                    ["end"] = lexer.TokenEnd,
                    ["line"] = lexer.TokenLocation.Line,
                    ["column"] = lexer.TokenLocation.Column,
                };
                if (lexer.Kind >= TokenKind.Name)
                {
                    token["value"] = lexer.GetValue();
                }

                tokens.Add(token);
            }
            while (lexer.Kind != TokenKind.End);
            return new JsonObject { ["tokens"] = tokens };
        }
        catch (SyntaxException e)
        {
            return new JsonObject { ["tokens"] = tokens, ["error"] = Requests.Location(e.Location) };
        }
    }

    private static JsonObject Parse(JsonElement request)
    {
        var options = ParserOptions.Trusted;
        if (request.TryGetProperty("maxTokens", out var maxTokens) && maxTokens.ValueKind == JsonValueKind.Number)
        {
            options = options with { MaxAllowedTokens = maxTokens.GetInt32() };
        }

        if (request.TryGetProperty("locationOffset", out var start) && start.ValueKind == JsonValueKind.Object)
        {
            options = options with { Start = new(start.GetProperty("line").GetInt32(), start.GetProperty("column").GetInt32()) };
        }

        try
        {
            var source = request.Source();
            SyntaxNode node = request.Text("entry") switch
            {
                "value" => Parser.ParseValue(source, options),
                "constValue" => Parser.ParseConstValue(source, options),
                "type" => Parser.ParseType(source, options),
                _ => Parser.Parse(source, options),
            };
            return new JsonObject { ["ok"] = true, ["printed"] = Printer.Print(node) };
        }
        catch (SyntaxException e)
        {
            var answer = Requests.Location(e.Location);
            answer["ok"] = false;
            answer["message"] = e.Message;
            return answer;
        }
    }

    private static JsonObject Dedent(JsonElement request)
    {
        var lines = new List<string>();
        foreach (var line in request.GetProperty("lines").EnumerateArray())
        {
            lines.Add(line.GetString()!);
        }

        var result = new JsonArray();
        foreach (var line in BlockString.DedentLines(lines))
        {
            result.Add(line);
        }

        return new JsonObject { ["lines"] = result };
    }

    private static string NameOf(TokenKind kind) => kind switch
    {
        TokenKind.End => "<EOF>",
        TokenKind.Bang => "!",
        TokenKind.Dollar => "$",
        TokenKind.Ampersand => "&",
        TokenKind.ParenOpen => "(",
        TokenKind.ParenClose => ")",
        TokenKind.Spread => "...",
        TokenKind.Colon => ":",
        TokenKind.EqualsSign => "=",
        TokenKind.At => "@",
        TokenKind.BracketOpen => "[",
        TokenKind.BracketClose => "]",
        TokenKind.BraceOpen => "{",
        TokenKind.Pipe => "|",
        TokenKind.BraceClose => "}",
        _ => kind.ToString(),
    };
}
