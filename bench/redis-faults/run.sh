#!/usr/bin/env bash
# Two servers over one Neo4j and one Redis answer 100 queries a second while Redis is killed, held, emptied and made slow every 5 seconds. Every answer is
# compared with that of a server without Redis.
#   bench/redis-faults/run.sh [--seconds 120] [--rate 100]
# Needs redis-server, Node.js, Java, and ASSETGRAPH_SHARED for the Neo4j server; without one the two servers share an SQLite file.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
dotnet build "$root/src/AssetGraph.Server" -c Release -v q -nologo -clp:NoSummary -p:SkipWebUi=true
exec node "$here/measure.mjs" "$root" "$@"
