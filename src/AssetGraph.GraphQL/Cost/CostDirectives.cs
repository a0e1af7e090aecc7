using System.Collections.Immutable;
using System.Globalization;
using AssetGraph.GraphQL.Language;
using AssetGraph.GraphQL.Types;
using AssetGraph.GraphQL.Validation;

namespace AssetGraph.GraphQL.Cost;

/// <summary>The directives <c>@cost</c> and <c>@listSize</c> of the GraphQL Cost Directives Specification, with <c>slicingArgumentDefaultValue</c> as Hot Chocolate adds it.</summary>
public static class CostDirectives
{
    /// <summary>Their definitions: a schema that applies them holds these lines.</summary>
    public const string Definitions = """
        directive @cost(weight: String!) on ARGUMENT_DEFINITION | ENUM | FIELD_DEFINITION | INPUT_FIELD_DEFINITION | OBJECT | SCALAR

        directive @listSize(
          assumedSize: Int
          slicingArguments: [String!]
          slicingArgumentDefaultValue: Int
          sizedFields: [String!]
          requireOneSlicingArgument: Boolean = true
        ) on FIELD_DEFINITION

        """;

    /// <summary>Checks what a schema says by the two directives: that weights are numbers, and that arguments and fields named are there.</summary>
    /// <param name="schema">The schema.</param>
    /// <returns>The errors; empty when all is well, and when the schema does not use them.</returns>
    public static ImmutableArray<ValidationError> Validate(Schema schema)
    {
        ArgumentNullException.ThrowIfNull(schema);
        var errors = ImmutableArray.CreateBuilder<ValidationError>();
        foreach (var type in schema.Types)
        {
            CheckWeight(type.AppliedDirectives, type.Name);
            foreach (var field in (type as ComplexType)?.Fields ?? [])
            {
                CheckWeight(field.AppliedDirectives, $"{field}");
                CheckSize(field);
                foreach (var argument in field.Arguments)
                {
                    CheckWeight(argument.AppliedDirectives, $"{argument}");
                }
            }

            foreach (var field in (type as InputObjectType)?.Fields ?? [])
            {
                CheckWeight(field.AppliedDirectives, $"{field}");
            }
        }

        return errors.DrainToImmutable();

        void CheckWeight(ImmutableArray<DirectiveNode> directives, string where)
        {
            if (Argument(directives, "cost", "weight") is StringValueNode weight
                && !(double.TryParse(weight.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)))
            {
                errors.Add(new ValidationError("CostDirective", $"The weight of \"{where}\" is \"{weight.Value}\", which is no number.", [weight.Location.Position]));
            }
        }

        void CheckSize(FieldDefinition field)
        {
            if (ListSize(field.AppliedDirectives) is not { } size)
            {
                return;
            }

            var place = field.AppliedDirectives.First(directive => directive.Name.Value == "listSize");
            foreach (var path in size.SlicingArguments)
            {
                if (!LeadsToInt(field, path))
                {
                    errors.Add(new ValidationError("ListSizeDirective", $"\"{field}\" has no argument \"{string.Join('.', path)}\" of type Int to slice by.", [place.Location.Position]));
                }
            }

            foreach (var name in size.SizedFields)
            {
                if ((field.Type.Named as ComplexType)?.FindField(name)?.Type.Nullable is not ListType)
                {
                    errors.Add(new ValidationError("ListSizeDirective", $"\"{field.Type.Named}\" has no list \"{name}\" to size.", [place.Location.Position]));
                }
            }
        }
    }

    internal static ListSize? ListSize(IEnumerable<DirectiveNode> directives)
    {
        if (!directives.Any(directive => directive.Name.Value == "listSize"))
        {
            return null;
        }

        var slicing = Texts("slicingArguments");
        var defaultValue = Number("slicingArgumentDefaultValue");
        return new ListSize
        {
            AssumedSize = Number("assumedSize"),
            SlicingArguments = [.. slicing.Select(path => path.Split('.').ToImmutableArray())],
            SizedFields = Texts("sizedFields"),

            // To demand an argument that has a stand-in would be a contradiction: the stand-in counts.
            RequireOneSlicingArgument = slicing.Length > 0
                && defaultValue is null
                && Argument(directives, "listSize", "requireOneSlicingArgument") is not BooleanValueNode { Value: false },
            SlicingArgumentDefaultValue = defaultValue,
        };

        double? Number(string name) =>
            Argument(directives, "listSize", name) is IntValueNode value ? double.Parse(value.Value, CultureInfo.InvariantCulture) : null;

        ImmutableArray<string> Texts(string name) => Argument(directives, "listSize", name) switch
        {
            ListValueNode list => [.. list.Items.OfType<StringValueNode>().Select(item => item.Value)],
            StringValueNode single => [single.Value],
            _ => [],
        };
    }

    internal static ValueNode? Argument(IEnumerable<DirectiveNode> directives, string directiveName, string argumentName)
    {
        foreach (var directive in directives)
        {
            if (directive.Name.Value == directiveName)
            {
                return directive.Arguments.FirstOrDefault(argument => argument.Name.Value == argumentName)?.Value;
            }
        }

        return null;
    }

    private static bool LeadsToInt(FieldDefinition field, ImmutableArray<string> path)
    {
        InputValueDefinition? input = field.FindArgument(path[0]);
        foreach (var name in path.Skip(1))
        {
            input = (input?.Type.Named as InputObjectType)?.FindField(name);
        }

        return input?.Type.Nullable is ScalarType { Name: "Int" };
    }
}
