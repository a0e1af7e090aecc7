using System.Collections.Immutable;
using AssetGraph.GraphQL.Language;
using AssetGraph.GraphQL.Types;

namespace AssetGraph.GraphQL.Validation;

/// <summary>What the rules share while one document is validated: the schema, what the document defines, and the errors so far.</summary>
internal sealed class ValidationContext
{
    private const int LongestEcho = 100;

    private readonly Dictionary<string, DirectiveShape> _documentDirectives = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DirectiveShape> _schemaDirectives = new(StringComparer.Ordinal);
    private readonly SpecificationEdition _edition;
    private FragmentUses? _uses;
    private readonly List<ValidationError> _errors = [];

    public ValidationContext(Schema? schema, DocumentNode document, ValidationOptions options, bool isSdl, SpecificationEdition edition = SpecificationEdition.September2025)
    {
        Schema = schema;
        Document = document;
        Options = options;
        IsSdl = isSdl;
        _edition = edition;
        foreach (var definition in document.Definitions)
        {
            switch (definition)
            {
                case FragmentDefinitionNode fragment:
                    Fragments[fragment.Name.Value] = fragment;
                    break;
                case TypeDefinitionNode type:
                    DefinedTypes.TryAdd(type.Name.Value, type);
                    break;
                case DirectiveDefinitionNode directive:
                    _documentDirectives[directive.Name.Value] = DirectiveShape.Of(directive);
                    break;
            }
        }
    }

    /// <summary>The schema; null while the SDL of a new one is checked.</summary>
    public Schema? Schema { get; }

    public DocumentNode Document { get; }

    public ValidationOptions Options { get; }

    /// <summary>Whether SDL is checked: some rules then have other names and know the built-in scalars.</summary>
    public bool IsSdl { get; }

    /// <summary>The fragments of the document by name; of several with one name the last.</summary>
    public Dictionary<string, FragmentDefinitionNode> Fragments { get; } = new(StringComparer.Ordinal);

    /// <summary>The types that the document defines; of several with one name the first.</summary>
    public Dictionary<string, TypeDefinitionNode> DefinedTypes { get; } = new(StringComparer.Ordinal);

    /// <summary>The operations and fragments with what they use, in document order; complete once the document has been walked.</summary>
    public List<DefinitionSummary> Summaries { get; } = [];

    /// <summary>Which fragments each operation reaches; to be asked once the document has been walked.</summary>
    public FragmentUses Uses => _uses ??= new FragmentUses(Summaries);

    /// <summary>Whether as many errors were found as are wanted: whoever loops should stop.</summary>
    public bool IsFull => _errors.Count >= Options.MaxErrors;

    /// <summary>A directive that the document defines or the schema has.</summary>
    public DirectiveShape? FindDirective(string name)
    {
        if (_documentDirectives.TryGetValue(name, out var shape) || _schemaDirectives.TryGetValue(name, out shape))
        {
            return shape;
        }

        if (Schema is null)
        {
            if (!BuiltInDefinitions.Directives(_edition).TryGetValue(name, out var builtIn))
            {
                return null;
            }

            shape = DirectiveShape.Of(builtIn);
        }
        else if (Schema.FindDirective(name) is { } directive)
        {
            shape = DirectiveShape.Of(directive);
        }
        else
        {
            return null;
        }

        _schemaDirectives.Add(name, shape);
        return shape;
    }

    public void Report(string rule, RuleMessage message, SyntaxNode node) => Report(rule, message.ToString(), node);

    public void Report(string rule, RuleMessage message, SyntaxNode node, SyntaxNode other) =>
        Report(rule, message.ToString(), [node.Location.Position, other.Location.Position]);

    public void Report(string rule, RuleMessage message, ImmutableArray<SourceLocation> locations) => Report(rule, message.ToString(), locations);

    public void Report(string rule, string message, SyntaxNode node) => Report(rule, message, [node.Location.Position]);

    public void Report(string rule, string message, ImmutableArray<SourceLocation> locations)
    {
        if (IsFull)
        {
            return;
        }

        var most = Options.MaxLocations;
        if (Options.JoinEqualErrors && _errors.FindIndex(error => error.Message == message && error.Rule == rule) is var index and >= 0)
        {
            var known = _errors[index].Locations;
            _errors[index] = _errors[index] with { Locations = [.. known, .. locations.Except(known).Take(most - known.Length)] };
            return;
        }

        _errors.Add(new ValidationError(rule, message, locations.Length <= most ? locations : locations[..most]));
    }

    /// <summary>The errors, and where they are as many as allowed, one more that says so.</summary>
    public ImmutableArray<ValidationError> Finish()
    {
        if (IsFull)
        {
            _errors.Add(new ValidationError("ValidationLimit", "Too many errors: validation has stopped.", []));
        }

        return [.. _errors];
    }

    /// <summary>A piece of the document for a message, cut where it is long: messages must not grow with what a stranger sends.</summary>
    public static string Echo(SyntaxNode node) => Shorten(Printer.Print(node).ReplaceLineEndings(" "));

    /// <summary>A text for a message, cut where it is long.</summary>
    public static string Shorten(string text) => text.Length <= LongestEcho ? text : $"{text.AsSpan(0, LongestEcho)}…";
}
