using AssetGraph.GraphQL.Resolvers;

namespace AssetGraph.GraphQL.Execution;

/// <summary>The data loaders of an executor, each with a number, so that a field finds the loader of its request without asking for it by its class.</summary>
internal sealed class LoaderTable
{
    private readonly Dictionary<Type, int> _numbers = [];
    private readonly List<Func<IServiceProvider, DataLoader>> _factories = [];

    public int Count => _factories.Count;

    /// <summary>Adds a loader, or replaces how it is made.</summary>
    public void Set(Type type, Func<IServiceProvider, DataLoader> factory)
    {
        if (_numbers.TryGetValue(type, out var number))
        {
            _factories[number] = factory;
        }
        else
        {
            _numbers.Add(type, _factories.Count);
            _factories.Add(factory);
        }
    }

    /// <summary>The number of a loader; null for one that wasn't added.</summary>
    public int? NumberOf(Type type) => _numbers.TryGetValue(type, out var number) ? number : null;

    public DataLoader Create(int number, IServiceProvider services) => _factories[number](services);
}
