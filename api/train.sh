#!/bin/sh
# train.sh APPLICATION: starts the packaged product in that directory once, on a database of its own that is thrown away,
# and leaves learned.aot there: the classes as Java 24 and newer can use them at the next start.
#   java @java.options -XX:AOTCache=APPLICATION/learned.aot -jar APPLICATION/quarkus-run.jar
# APPLICATION has to be the whole path both times: Java looks whether the jars are the same.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
application=$(cd "$1" && pwd)
training=$(mktemp -d)
trap 'rm -rf "$training"' EXIT

# Demo data, a minute of writing and one of reading: Java keeps how often what is called, so that the next start compiles it
# at once.
export ROUNDTABLE_DATA_DIR="$training/data" ROUNDTABLE_DEMO=true QUARKUS_SHUTDOWN_DELAY=0s
export ROUNDTABLE_DEMO_PRACTICE="${ROUNDTABLE_DEMO_PRACTICE:-60s}"
export ROUNDTABLE_WARM_UP_LONGEST="${ROUNDTABLE_WARM_UP_LONGEST:-60s}"
export QUARKUS_HTTP_HOST=127.0.0.1 QUARKUS_MANAGEMENT_HOST=127.0.0.1
"${JAVA:-java}" "@$here/java.options" -XX:AOTCacheOutput="$application/learned.aot" \
  -jar "$application/quarkus-run.jar" > "$training/log" 2>&1 &
product=$!

tries=0
until grep -q "Round Table is open" "$training/log"; do
  tries=$((tries + 1))
  if [ "$tries" -gt 600 ] || ! kill -0 "$product" 2>/dev/null; then
    cat "$training/log" >&2
    kill "$product" 2>/dev/null || true
    exit 1
  fi
  sleep 0.5
done
kill "$product"
wait "$product" || true
test -s "$application/learned.aot"
