using System.Globalization;
using AssetGraph.GraphQL.Execution;
using AssetGraph.GraphQL.Language;
using AssetGraph.GraphQL.Resolvers;
using AssetGraph.GraphQL.Types;

namespace AssetGraph.GraphQL.Cost;

/// <summary>
/// The weights and list sizes of a schema, read once from its <c>@cost</c> and <c>@listSize</c> (the GraphQL Cost Directives Specification). A field
/// without a directive of its own takes that of the interfaces it implements.
/// </summary>
internal sealed class CostModel
{
    private readonly double[] _fieldWeights;
    private readonly ListSize?[] _listSizes;
    private readonly double[] _typeWeights;
    private readonly Dictionary<InputValueDefinition, double> _inputWeights = [];
    private readonly HashSet<InputObjectType> _weighedInputs = [];

    public CostModel(Schema schema, CostOptions options)
    {
        Schema = schema;
        Options = options;
        _fieldWeights = new double[schema.FieldCount];
        _listSizes = new ListSize?[schema.FieldCount];
        _typeWeights = new double[schema.Types.Length];
        foreach (var type in schema.Types)
        {
            _typeWeights[type.Index] = Weight(type.AppliedDirectives) ?? (type.IsComposite && !type.IsIntrospection ? 1 : 0);
            if (type is ComplexType complex && !type.IsIntrospection)
            {
                foreach (var field in complex.Fields)
                {
                    Read(field, complex);
                }
            }
            else if (type is InputObjectType input)
            {
                foreach (var field in input.Fields)
                {
                    Read(field);
                }
            }
        }

        FindWeighedInputs();
    }

    public Schema Schema { get; }

    public CostOptions Options { get; }

    public double FieldWeight(FieldDefinition field) => _fieldWeights[field.SchemaIndex];

    public ListSize? ListSize(FieldDefinition field) => _listSizes[field.SchemaIndex];

    public double TypeWeight(NamedType type) => _typeWeights[type.Index];

    public double InputWeight(InputValueDefinition input) => _inputWeights.GetValueOrDefault(input);

    /// <summary>Whether anything of a value for this argument can cost something.</summary>
    public bool IsWeighed(ArgumentDefinition argument) =>
        _inputWeights.Count > 0 && (_inputWeights.ContainsKey(argument) || (argument.Type.Named is InputObjectType input && _weighedInputs.Contains(input)));

    /// <summary>Whether anything inside a value of this type can cost something.</summary>
    public bool IsWeighed(InputObjectType type) => _weighedInputs.Contains(type);

    private void Read(FieldDefinition field, ComplexType type)
    {
        var (weight, size) = (Weight(field.AppliedDirectives), CostDirectives.ListSize(field.AppliedDirectives));
        foreach (var implemented in type.Interfaces)
        {
            var inherited = implemented.FindField(field.Name);
            weight ??= inherited is null ? null : Weight(inherited.AppliedDirectives);
            size ??= inherited is null ? null : CostDirectives.ListSize(inherited.AppliedDirectives);
        }

        _fieldWeights[field.SchemaIndex] = weight ?? (IsAsynchronous(field) ? Options.DefaultResolverCost : field.Type.IsLeaf ? 0 : 1);
        _listSizes[field.SchemaIndex] = size;
        foreach (var argument in field.Arguments)
        {
            Read(argument);
        }
    }

    private void Read(InputValueDefinition input)
    {
        if (Weight(input.AppliedDirectives) is { } weight)
        {
            _inputWeights.Add(input, weight);
        }
    }

    private static double? Weight(IEnumerable<DirectiveNode> directives) =>
        CostDirectives.Argument(directives, "cost", "weight") is StringValueNode text ? double.Parse(text.Value, NumberStyles.Float, CultureInfo.InvariantCulture) : null;

    private static bool IsAsynchronous(FieldDefinition field) => field.RuntimeData switch
    {
        DelegateFieldBinding or SubscriptionFieldBinding => true,
        FieldBinding binding when binding.GetType() is { IsGenericType: true } type =>
            type.GetGenericTypeDefinition() == typeof(TaskFieldBinding<>) || type.GetGenericTypeDefinition() == typeof(ValueTaskFieldBinding<>),
        _ => false,
    };

    // An input object is weighed where one of its fields is, or is of a type that is: found from the weighed ones outwards.
    private void FindWeighedInputs()
    {
        if (_inputWeights.Count == 0)
        {
            return;
        }

        var inputs = Schema.Types.OfType<InputObjectType>().ToArray();
        bool isNew;
        do
        {
            isNew = false;
            foreach (var input in inputs)
            {
                isNew |= input.Fields.Any(field => _inputWeights.ContainsKey(field) || (field.Type.Named is InputObjectType inner && _weighedInputs.Contains(inner)))
                    && _weighedInputs.Add(input);
            }
        }
        while (isNew);
    }
}
