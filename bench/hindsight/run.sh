#!/usr/bin/env bash
# Would the engine have foreseen the bridges planted in made-up cities? Generates them, loads them, and looks back from before the bridges were built.
# Prints a line for each city and leaves the whole reports in artifacts/hindsight; docs/evaluation.md says what they show and what not.
# usage: bench/hindsight/run.sh [assets, 5000] [first seed, 1] [last seed, 10]
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
assets=${1:-5000} first=${2:-1} last=${3:-10}
out=$root/artifacts/hindsight
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 MSBUILDDISABLENODEREUSE=1
mkdir -p "$out"
dotnet build "$root/src/AssetGraph.Cli" -c Release -v q -nologo -p:SkipWebUi=true >&2
assetgraph=$root/src/AssetGraph.Cli/bin/Release/net10.0/assetgraph

echo "| seed | planted | recall@10 | 95 % | best baseline | its recall | times | without gain | intermediator MRR | most connected mutual contact |"
echo "| ---: | ---: | ---: | --- | --- | ---: | ---: | ---: | ---: | ---: |"
for ((seed = first; seed <= last; seed++)); do
  home=$(mktemp -d)
  trap 'rm -rf "$home"' EXIT
  "$assetgraph" generate "$home/city" --assets "$assets" --seed "$seed" --cut-off 2025-01-01 --truth "$home/truth.csv" 2>/dev/null
  "$assetgraph" import "$home/city" --data "$home/city.db" >/dev/null 2>&1
  "$assetgraph" evaluate --data "$home/city.db" --cut-off 2025-01-01 --truth "$home/truth.csv" --format json >"$out/$assets-$seed.json" 2>"$out/$assets-$seed.txt"
  node -e '
    const methods = JSON.parse(require("fs").readFileSync(process.argv[1], "utf8"));
    const notes = require("fs").readFileSync(process.argv[2], "utf8");
    const [ours, ...others] = methods;
    const baselines = others.filter((m) => !m.method.startsWith("without-"));
    const best = baselines.reduce((a, b) => (b.recall > a.recall ? b : a));
    const f = (x) => x.toFixed(2);
    const planted = /([\d,]+) bridges of/.exec(notes)?.[1];
    const mrr = /Intermediators of .*?MRR ([\d.]+)/.exec(notes)?.[1];
    const simple = /ties alone, MRR ([\d.]+)/.exec(notes)?.[1];
    console.log(`| ${process.argv[3]} | ${planted} | ${f(ours.recall)} | ${f(ours.recallLow)}–${f(ours.recallHigh)} | ${best.method} | ${f(best.recall)} | ${f(ours.recall / best.recall)} | ${f(methods.find((m) => m.method === "without-gain").recall)} | ${mrr ?? "?"} | ${simple ?? "?"} |`);
  ' "$out/$assets-$seed.json" "$out/$assets-$seed.txt" "$seed"
  rm -rf "$home"
done
