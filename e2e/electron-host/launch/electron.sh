#!/bin/sh
# Poses as the Electron executable: electron [switches] [-r module] <app folder or file> [arguments]
here=$(dirname "$(readlink -f "$0")")
node="${ELECTRON_HOST_NODE:-$here/../../../node_modules/.bin/node}"
if [ -n "$ELECTRON_RUN_AS_NODE" ]; then exec "$node" "$@"; fi
inspect=
for arg in "$@"; do case "$arg" in --inspect*) inspect=$arg ;; --) break ;; esac; done
# Electron warns about an unhandled rejection and lives on.
exec "$node" $inspect --enable-source-maps --unhandled-rejections=warn "$here/main.mjs" "$here/electron" "$@"
