using AssetGraph.Domain;

namespace AssetGraph.Bridging.Explanations;

/// <summary>One thing that an explanation says: a code, the words and numbers that fill its sentence, and the records behind it.</summary>
/// <param name="Code">What is said, independent of language.</param>
/// <param name="Values">What fills the sentence.</param>
/// <param name="Evidence">The records it rests on, each once, in the order in which they are used.</param>
/// <param name="Text">The sentence in the explanation's language.</param>
public sealed record Statement(ReasonCode Code, ValueList<ReasonValue> Values, ValueList<Evidence> Evidence, string Text);
