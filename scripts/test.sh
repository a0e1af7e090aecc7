#!/usr/bin/env bash
# Builds everything once and runs every test: .NET, the web UI, and the checks from outside on the GraphQL engine.
# The last line says `N passed, N failed, N skipped`; the exit code is 1 where anything failed or nothing ran.
# Installs what is missing where it may (Debian packages, as root); otherwise says what is missing, and what needs it is skipped by name.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root"
exec </dev/null
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 MSBUILDDISABLENODEREUSE=1

if (($# > 0)); then
  echo "usage: scripts/test.sh (takes no arguments; one project alone: dotnet test tests/AssetGraph.Domain.Tests)" >&2
  exit 2
fi

# Cases that are not part of the project (a GraphQL corpus, oracles) lie beside it, where they are there at all.
shared=${ASSETGRAPH_SHARED:-$root/../shared}
if [[ -d $shared ]]; then
  shared=$(cd "$shared" && pwd)
  export ASSETGRAPH_SHARED=$shared
fi

results=$root/artifacts/test-results
rm -rf "$results"
mkdir -p "$results"

passed=0 failed=0 skipped=0
server_pid=
reached_the_end=no

finish() {
  local status=$?
  if [[ -n $server_pid ]]; then
    kill "$server_pid" 2>/dev/null || true
  fi
  if [[ $reached_the_end == no ]]; then
    failed=$((failed + 1))
    echo "FAILED  scripts/test.sh itself stopped early with exit code $status" >&2
  fi
  echo "$passed passed, $failed failed, $skipped skipped"
  ((failed == 0 && passed > 0)) || exit 1
  exit 0
}
trap finish EXIT

progress() { printf '\n[%3ds] %s\n' "$SECONDS" "$*"; }

# One line a suite: count NAME PASSED FAILED SKIPPED [REMARK]
count() {
  passed=$((passed + $2)) failed=$((failed + $3)) skipped=$((skipped + $4))
  printf '%-7s %-44s %5d passed %3d failed %3d skipped%s\n' "$( (($3 > 0)) && echo FAILED || echo ok)" "$1" "$2" "$3" "$4" "${5:+  ($5)}"
}

has() { command -v "$1" >/dev/null 2>&1; }

# ---- What the tests need -------------------------------------------------------------------------------------------

install_debian() {
  if [[ $(id -u) != 0 ]] || ! has apt-get; then
    echo "Missing: $*. Can't install here (needs root and apt-get): what needs it is skipped."
    return
  fi
  progress "Installing $*"
  if ! { apt-get update -qq -o DPkg::Lock::Timeout=300 && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq -o DPkg::Lock::Timeout=300 --no-install-recommends "$@"; } >"$results/apt.log" 2>&1; then
    tail -n 3 "$results/apt.log"
    echo "Could not install $*: what needs it is skipped."
  fi
}

if ! has dotnet; then
  count "the .NET 10 SDK is missing (https://dot.net)" 0 1 0
  reached_the_end=yes
  exit 1
fi
has chromium || install_debian chromium
has redis-server || install_debian redis-server
{ has node && has npm; } || install_debian nodejs npm

# ---- Build ---------------------------------------------------------------------------------------------------------

progress "Building AssetGraph.sln (Release)"
if ! dotnet restore AssetGraph.sln --nologo -v q >"$results/build.log" 2>&1 ||
  ! dotnet build AssetGraph.sln -c Release --no-restore --nologo -v q -clp:NoSummary >>"$results/build.log" 2>&1; then
  grep -E 'error|warning' "$results/build.log" | sort -u | head -n 40 || tail -n 40 "$results/build.log"
  count "build" 0 1 0
  reached_the_end=yes
  exit 1
fi
grep -E 'warning' "$results/build.log" | sort -u || true

# ---- .NET ----------------------------------------------------------------------------------------------------------

# The number that stands in an attribute of a trx file's <Counters>; 0 where it does not.
counter() {
  local value
  value=$(grep -o '<Counters [^>]*' "$1" | grep -o " $2=\"[0-9]*\"" | grep -o '[0-9]*' | head -n 1) || true
  echo "${value:-0}"
}

run_dotnet() {
  local project=$1 name status=0 trx log
  name=$(basename "$project" .csproj)${2:-}
  trx=$results/$name.trx
  log=$results/$name.log
  timeout 900 dotnet test "$project" --no-build -c Release --nologo --results-directory "$results" \
    --logger "trx;LogFileName=$name.trx" --logger "console;verbosity=minimal" "${@:3}" >"$log" 2>&1 || status=$?
  if [[ ! -s $trx ]]; then
    tail -n 30 "$log"
    count "$name" 0 1 0 "ended with $status and left no results"
    return
  fi
  local total good bad
  total=$(counter "$trx" total)
  good=$(counter "$trx" passed)
  bad=$(($(counter "$trx" failed) + $(counter "$trx" error) + $(counter "$trx" timeout) + $(counter "$trx" aborted)))
  local rest=$((total - good - bad)) remark=
  if ((bad == 0 && status != 0)); then
    bad=1 remark="ended with $status"
  elif ((total == 0)); then
    bad=1 remark="holds no test"
  fi
  if ((bad > 0)); then
    cat "$log"
  elif ((rest > 0)); then
    grep -A 1 -F '[SKIP]' "$log" | grep -v '^--' | sed -E 's/^\[xUnit[^]]*\] *//; s/^ */    /' || true
  fi
  count "$name" "$good" "$bad" "$rest" "$remark"
}

progress "dotnet test"
for project in tests/*.Tests/*.csproj; do
  run_dotnet "$project"
done

# The API and the page in the browser once more, on Neo4j: their tests empty the one database that there is, so they take turns.
run_on_neo4j() {
  local home=$root/artifacts/neo4j
  rm -rf "$home"
  if ! "$shared/neo4j/neo4j" start --home "$home" --http-port 17475 --bolt-port 17688 --password only-for-tests >"$results/neo4j.log" 2>&1; then
    tail -n 5 "$results/neo4j.log"
    count "tests on Neo4j" 0 1 0 "the server did not start"
    return
  fi
  export ASSETGRAPH_TEST_NEO4J=http://127.0.0.1:17475 ASSETGRAPH_TEST_NEO4J_PASSWORD=only-for-tests
  run_dotnet tests/AssetGraph.Api.Tests/AssetGraph.Api.Tests.csproj " on Neo4j" -- xUnit.ParallelizeTestCollections=false
  run_dotnet tests/AssetGraph.EndToEnd.Tests/AssetGraph.EndToEnd.Tests.csproj " on Neo4j" \
    --filter "FullyQualifiedName~BrowserTests|FullyQualifiedName~JourneyTests" -- xUnit.ParallelizeTestCollections=false
  unset ASSETGRAPH_TEST_NEO4J ASSETGRAPH_TEST_NEO4J_PASSWORD
  "$shared/neo4j/neo4j" stop --home "$home" >>"$results/neo4j.log" 2>&1 || true
}

if [[ -x $shared/neo4j/neo4j ]] && has java; then
  run_on_neo4j
else
  count "tests on Neo4j" 0 0 1 "no Neo4j server beside the project: ../shared/neo4j, or no Java"
fi

# ---- The web UI ----------------------------------------------------------------------------------------------------

run_web() {
  local web=src/AssetGraph.Web report=$results/web.json log=$results/web.log status=0
  if [[ ! -d $web/node_modules ]] && ! (cd "$web" && npm ci --no-audit --no-fund --loglevel=error) >"$log" 2>&1; then
    tail -n 20 "$log"
    count "web UI: npm ci" 0 1 0
    return
  fi
  if (cd "$web" && npm run --silent lint) >"$log" 2>&1; then
    count "web UI: lint" 1 0 0
  else
    tail -n 60 "$log"
    count "web UI: lint" 0 1 0
  fi
  (cd "$web" && timeout 600 npm test --silent -- --reporter=default --reporter=json --outputFile.json="$report") >"$log" 2>&1 || status=$?
  if [[ ! -s $report ]]; then
    tail -n 60 "$log"
    count "web UI: tests" 0 1 0 "ended with $status and left no results"
    return
  fi
  local good bad rest
  read -r good bad rest < <(node -e '
    const r = JSON.parse(require("fs").readFileSync(process.argv[1], "utf8"));
    console.log(r.numPassedTests, r.numFailedTests, r.numPendingTests + r.numTodoTests);' "$report")
  if ((bad == 0 && (status != 0 || good == 0))); then
    bad=1 # a file that does not load fails the run and holds no failed test
  fi
  ((bad == 0)) || tail -n 120 "$log"
  count "web UI: tests" "$good" "$bad" "$rest"
}

if [[ -f src/AssetGraph.Web/package.json ]]; then
  progress "The web UI"
  if has node && has npm; then
    run_web
  else
    count "web UI: lint, tests" 0 0 2 "Node.js with npm is missing"
  fi
fi

# ---- The GraphQL engine, judged from outside ------------------------------------------------------------------------

built() { echo "$root/tests/$1/bin/Release/net10.0/$1.dll"; }

# Every case of the corpus must be taken part in, and be right in verdict (L1) and substance (L2).
run_corpus() {
  local report=$results/corpus.json log=$results/corpus.log
  if ! timeout 600 node "$shared/graphql/judge.mjs" --corpus "$shared/graphql/corpus" --half dev --verbose 3 --json "$report" \
    -- dotnet "$(built AssetGraph.GraphQL.Conformance)" >"$log" 2>&1 || [[ ! -s $report ]]; then
    tail -n 30 "$log"
    count "GraphQL corpus" 0 1 0 "the judge did not finish"
    return
  fi
  local judged right unsupported
  read -r judged right unsupported < <(node -e '
    const suites = Object.values(JSON.parse(require("fs").readFileSync(process.argv[1], "utf8")).rep);
    const sum = (f) => suites.reduce((a, s) => a + f(s), 0);
    console.log(sum((s) => s.total - s.unsupported), sum((s) => Math.min(s.L1, s.L2)), sum((s) => s.unsupported));' "$report")
  local remark="$right of $judged cases right"
  ((unsupported == 0)) || remark+=", $unsupported not taken part in"
  if ((right == judged && judged > 0 && unsupported == 0)); then
    count "GraphQL corpus" 1 0 0 "$remark"
  else
    grep -vE '^(L|T)OTAL' "$log" | tail -n 80
    count "GraphQL corpus" 0 1 0 "$remark"
  fi
}

free_port() { node -e 'const s = require("net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); });'; }

# start_server LOG URL PROGRAM [ARGUMENT...]: starts it and waits until it answers a query.
start_server() {
  local log=$1 url=$2
  shift 2
  dotnet "$@" --urls "$url" >"$log" 2>&1 &
  server_pid=$!
  if ! node -e '
    const until = Date.now() + 120000;
    const body = JSON.stringify({ query: "{ __typename }" });
    (async () => {
      while (Date.now() < until) {
        try {
          await fetch(process.argv[1], { method: "POST", headers: { "content-type": "application/json" }, body });
          process.exit(0);
        } catch { await new Promise((r) => setTimeout(r, 100)); }
      }
      process.exit(1);
    })();' "$url/graphql"; then
    tail -n 20 "$log"
    return 1
  fi
}

stop_server() {
  kill "$server_pid" 2>/dev/null || true
  wait "$server_pid" 2>/dev/null || true
  server_pid=
}

# run_checks NAME SCRIPT [ARGUMENT...]: counts the lines `ok …` and `FAIL …` of a script in tests/graphql-clients.
run_checks() {
  local name=$1 script=$2 status=0 log good bad
  shift 2
  log=$results/$script.$((RANDOM)).log
  (cd tests/graphql-clients && timeout 300 node "$script" "$@") >"$log" 2>&1 || status=$?
  good=$(grep -c '^ok ' "$log") || true
  bad=$(grep -c '^FAIL ' "$log") || true
  if ((status != 0 || bad > 0 || good == 0)); then
    grep -v '^ok ' "$log" || true
    ((bad > 0)) || bad=1
  fi
  count "$name" "$good" "$bad" 0 "$( ((status <= 1)) || echo "ended with $status")"
}

# Clients, compilers, audits and probes that other people wrote, against the engine's own test server and the product's server.
run_clients() {
  local folder=tests/graphql-clients engine=http://127.0.0.1:$(free_port) product=http://127.0.0.1:$(free_port) program
  if [[ ! -d $folder/node_modules ]] && ! (cd "$folder" && npm ci --no-audit --no-fund --loglevel=error) >"$results/clients-npm.log" 2>&1; then
    tail -n 5 "$results/clients-npm.log"
    count "GraphQL audits, clients, tools, probes" 0 0 5 "npm could not fetch the clients"
    return
  fi

  program=$(built AssetGraph.GraphQL.AspNetCore.TestServer)
  if start_server "$results/engine-server.log" "$engine" "$program"; then
    run_checks "GraphQL over HTTP audits" audit.mjs "$engine/graphql"
    run_checks "GraphQL clients" clients.mjs "$engine/graphql"
  else
    count "GraphQL over HTTP audits, clients" 0 1 0 "the test server did not start"
  fi
  stop_server
  if start_server "$results/hardened-server.log" "$engine" "$program" --Hardened true; then
    run_checks "GraphQL abuse probes: hardened engine" attacks.mjs "$engine/graphql" --field hello
  else
    count "GraphQL abuse probes: hardened engine" 0 1 0 "the test server did not start"
  fi
  stop_server

  program=$root/src/AssetGraph.Server/bin/Release/net10.0/AssetGraph.Server.dll
  if start_server "$results/product-server.log" "$product" "$program" --Storage:Path "$results/clients.db"; then
    run_checks "GraphQL tools on the product's schema" tools.mjs "$product/graphql" "$root/src/AssetGraph.Api/schema.graphql"
    # The product listens on its own machine only, and there it shows its schema and an editor for it.
    run_checks "GraphQL abuse probes: product" attacks.mjs "$product/graphql" --field cities \
      --by-design 'IDE served' --by-design 'introspection enabled' --by-design 'field suggestions'
  else
    count "GraphQL tools, abuse probes: product" 0 1 0 "the server did not start"
  fi
  stop_server
}

progress "The GraphQL engine, judged from outside"
if ! has node || ! has npm; then
  count "GraphQL corpus, audits, clients, tools, probes" 0 0 6 "Node.js with npm is missing"
else
  if [[ -f $shared/graphql/judge.mjs && -d $shared/graphql/corpus ]]; then
    run_corpus
  else
    count "GraphQL corpus" 0 0 1 "no corpus beside the project: ../shared/graphql, or set ASSETGRAPH_SHARED"
  fi
  run_clients
fi

progress "Done"
reached_the_end=yes
