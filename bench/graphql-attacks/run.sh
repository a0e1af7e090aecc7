#!/usr/bin/env bash
# What abuse costs the product's server: processor time for refusing documents of a mebibyte, and how long innocent queries wait while abuse probes run.
# Prints two tables; the same as JSON in artifacts/graphql-attacks/results.json.
# usage: bench/graphql-attacks/run.sh [--seconds 10] [--rounds 3] [--rate 50]
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
out=$root/artifacts/graphql-attacks
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 MSBUILDDISABLENODEREUSE=1

for tool in dotnet node; do
  command -v "$tool" >/dev/null || { echo "run.sh: $tool is missing" >&2; exit 1; }
done

rm -rf "$out"
mkdir -p "$out"
dotnet build "$root/src/AssetGraph.Server" -c Release -v q -nologo -p:SkipWebUi=true >&2

exec node "$here/measure.mjs" \
  --server "$root/src/AssetGraph.Server/bin/Release/net10.0/AssetGraph.Server.dll" --store "$out/city.db" \
  --probes "$root/tests/graphql-clients/attacks.mjs" --json "$out/results.json" "$@"
