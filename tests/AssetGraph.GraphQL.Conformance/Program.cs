using AssetGraph.GraphQL.Conformance;

// Answers the conformance corpus' protocol: a JSON request a line in, a JSON answer a line out. Every family of operations has a file of its own.
var dispatcher = new Dispatcher();
LanguageOperations.Register(dispatcher);
ValidationOperations.Register(dispatcher);
ExecutionOperations.Register(dispatcher);
CoercionOperations.Register(dispatcher);
LiteralOperations.Register(dispatcher);
SchemaOperations.Register(dispatcher);
await dispatcher.RunAsync(Console.OpenStandardInput(), Console.OpenStandardOutput());
