#!/usr/bin/env bash
# The first opportunities of a large city asked of servers that have just started: without Redis, with an empty one, and with one that another server has
# filled before it went.
#   bench/redis-warm/run.sh [--assets 100000] [--runs 3]
# Needs redis-server and Node.js.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
dotnet build "$root/src/AssetGraph.Cli" -c Release -v q -nologo -clp:NoSummary -p:SkipWebUi=true
exec node "$here/measure.mjs" "$root" "$@"
