#!/usr/bin/env bash
# Measures the engine beside mercurius with jit, graphql-yoga and Apollo Server: the same schema, data and workloads, in turns in one run.
# Prints processor milliseconds per request; the same as JSON in artifacts/graphql-peers/results.json.
# usage: bench/graphql-peers/run.sh [--engines assetgraph,mercurius-jit] [--workloads hello,list50] [--rounds 5] [--seconds 1]
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
out=$root/artifacts/graphql-peers
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 MSBUILDDISABLENODEREUSE=1

for tool in dotnet node npm; do
  command -v "$tool" >/dev/null || { echo "run.sh: $tool is missing" >&2; exit 1; }
done

mkdir -p "$out"
[[ -d $here/node_modules ]] || npm ci --prefix "$here" --no-audit --no-fund --loglevel=error
node "$here/gen-data.mjs" "$out/data.json"
dotnet build "$here/AssetGraph.GraphQL.PeerServer" -c Release -v q -nologo >&2

exec node "$here/measure.mjs" \
  --ours "$here/AssetGraph.GraphQL.PeerServer/bin/Release/net10.0/AssetGraph.GraphQL.PeerServer.dll" \
  --data "$out/data.json" --log "$out" --json "$out/results.json" "$@"
