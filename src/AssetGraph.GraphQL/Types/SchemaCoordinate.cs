using System.Text.RegularExpressions;
using AssetGraph.GraphQL.Language;

namespace AssetGraph.GraphQL.Types;

/// <summary>
/// The name of one thing in a schema (specification 3.14, Schema Coordinates): a type <c>Book</c>, a field or enum value <c>Book.title</c>, an argument
/// <c>Query.book(id:)</c>, a directive <c>@cost</c>, an argument of one <c>@cost(weight:)</c>. Different texts never mean the same thing.
/// </summary>
public sealed partial record SchemaCoordinate
{
    private SchemaCoordinate(string name, string? member, string? argument, bool isDirective)
    {
        Name = name;
        MemberName = member;
        ArgumentName = argument;
        IsDirective = isDirective;
    }

    /// <summary>The name of the type, or of the directive without its at sign.</summary>
    public string Name { get; }

    /// <summary>The name of the field, input field or enum value; null for a type or a directive.</summary>
    public string? MemberName { get; }

    /// <summary>The name of the argument; null where none is meant.</summary>
    public string? ArgumentName { get; }

    /// <summary>Whether a directive is meant, or an argument of one.</summary>
    public bool IsDirective { get; }

    /// <summary>Reads a coordinate.</summary>
    /// <param name="text">The text; it holds no white space, no commas and no comments.</param>
    /// <returns>The coordinate.</returns>
    /// <exception cref="SyntaxException">The text is no coordinate; the position is where it stops being one.</exception>
    public static SchemaCoordinate Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (TryParse(text, out var coordinate))
        {
            return coordinate!;
        }

        var read = Beginning.Match(text).Length;
        var found = read == text.Length ? "the end of the text" : $"\"{text.AsSpan(read, char.IsSurrogatePair(text, read) ? 2 : 1)}\"";
        throw new SyntaxException($"Expected a schema coordinate such as Type.field(argument:) or @directive(argument:), found {found}.", new SourceLocation(1, read + 1));
    }

    /// <summary>Reads a coordinate, if the text is one.</summary>
    /// <param name="text">The text.</param>
    /// <param name="coordinate">The coordinate; null where the answer is false.</param>
    /// <returns>Whether the text is a coordinate.</returns>
    public static bool TryParse(string? text, out SchemaCoordinate? coordinate)
    {
        var match = Whole.Match(text ?? "");
        coordinate = match.Success
            ? new SchemaCoordinate(match.Groups["name"].Value, Part(match, "member"), Part(match, "argument"), match.Groups["at"].Success)
            : null;
        return match.Success;
    }

    /// <summary>Finds what the coordinate means in a schema (specification 3.14, Semantics).</summary>
    /// <param name="schema">The schema.</param>
    /// <returns>
    /// A <see cref="NamedType"/>, <see cref="FieldDefinition"/> (meta-fields included), <see cref="InputFieldDefinition"/>,
    /// <see cref="EnumValueDefinition"/>, <see cref="DirectiveDefinition"/> or <see cref="ArgumentDefinition"/>; null where the schema has no such thing
    /// although it has what should hold it.
    /// </returns>
    /// <exception cref="ArgumentException">What should hold it does not exist, or cannot hold such a thing: <c>Book.title</c> without a type Book.</exception>
    public object? Resolve(Schema schema)
    {
        ArgumentNullException.ThrowIfNull(schema);
        if (IsDirective)
        {
            var directive = schema.FindDirective(Name);
            return ArgumentName is null ? directive : (directive ?? throw Nothing($"there is no directive @{Name}")).FindArgument(ArgumentName);
        }

        var type = schema.FindType(Name);
        if (MemberName is null)
        {
            return type;
        }

        object? member = type switch
        {
            ComplexType complex => schema.FindField(complex, MemberName),
            UnionType when MemberName == "__typename" => schema.TypeNameField,
            InputObjectType input => input.FindField(MemberName),
            EnumType enumType => enumType.FindValue(MemberName),
            null => throw Nothing($"there is no type {Name}"),
            _ => throw Nothing($"the type {Name} has no members"),
        };
        if (ArgumentName is null)
        {
            return member;
        }

        return member is FieldDefinition field ? field.FindArgument(ArgumentName)
            : type is ComplexType ? throw Nothing($"there is no field {Name}.{MemberName}")
            : throw Nothing($"{Name}.{MemberName} takes no arguments");
    }

    /// <summary>The coordinate as it is written.</summary>
    /// <returns>The text; reading it gives an equal coordinate.</returns>
    public override string ToString() =>
        $"{(IsDirective ? "@" : "")}{Name}{(MemberName is null ? "" : $".{MemberName}")}{(ArgumentName is null ? "" : $"({ArgumentName}:)")}";

    private ArgumentException Nothing(string reason) => new($"The schema coordinate \"{this}\" means nothing here: {reason}.");

    private static string? Part(Match match, string group) => match.Groups[group] is { Success: true } part ? part.Value : null;

    [GeneratedRegex("""^(?:(?<name>[_A-Za-z][_0-9A-Za-z]*)(?:\.(?<member>[_A-Za-z][_0-9A-Za-z]*)(?:\((?<argument>[_A-Za-z][_0-9A-Za-z]*):\))?)?|(?<at>@)(?<name>[_A-Za-z][_0-9A-Za-z]*)(?:\((?<argument>[_A-Za-z][_0-9A-Za-z]*):\))?)\z""")]
    private static partial Regex Whole { get; }

    // As much as can begin a coordinate: for the position of an error.
    [GeneratedRegex("""^(?:@(?:[_A-Za-z][_0-9A-Za-z]*(?:\((?:[_A-Za-z][_0-9A-Za-z]*(?::\)?)?)?)?)?|[_A-Za-z][_0-9A-Za-z]*(?:\.(?:[_A-Za-z][_0-9A-Za-z]*(?:\((?:[_A-Za-z][_0-9A-Za-z]*(?::\)?)?)?)?)?)?)?""")]
    private static partial Regex Beginning { get; }
}
