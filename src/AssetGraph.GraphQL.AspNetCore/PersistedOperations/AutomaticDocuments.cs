namespace AssetGraph.GraphQL.AspNetCore;

/// <summary>The documents that clients registered, up to so many characters; the one that was not used for longest goes first.</summary>
internal sealed class AutomaticDocuments(int maxCharacters)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, LinkedListNode<(string Id, string Text)>> _byId = new(StringComparer.Ordinal);
    private readonly LinkedList<(string Id, string Text)> _byUse = new();
    private int _characters;

    public string? Find(string id)
    {
        lock (_gate)
        {
            if (!_byId.TryGetValue(id, out var node))
            {
                return null;
            }

            _byUse.Remove(node);
            _byUse.AddFirst(node);
            return node.Value.Text;
        }
    }

    public void Add(string id, string text)
    {
        lock (_gate)
        {
            if (text.Length > maxCharacters || _byId.ContainsKey(id))
            {
                return;
            }

            _byId.Add(id, _byUse.AddFirst((id, text)));
            _characters += text.Length;
            while (_characters > maxCharacters)
            {
                var (oldest, forgotten) = _byUse.Last!.Value;
                _byUse.RemoveLast();
                _byId.Remove(oldest);
                _characters -= forgotten.Length;
            }
        }
    }
}
