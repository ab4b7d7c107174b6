#!/usr/bin/env bash
# Runs a command with a new WordPress, and a publisher's static host that serves dist/. Both listen on loopback only.
#
#   tools/wordpress.sh COMMAND...
#
# COMMAND finds their origins in WORDPRESS_ORIGIN and PUBLISHER_ORIGIN. Afterwards both are stopped and deleted.
set -euo pipefail
cd "$(dirname "$0")/.."

# where Debian has mariadbd, which is not on every user's path
PATH=$PATH:/usr/sbin
server=$PWD/tests/wordpress/server
home=$(mktemp -d "${TMPDIR:-/tmp}/incident-chain-wordpress.XXXXXX")
running=()
is_ready=

say() { printf '==> %s\n' "$*"; }
fail() { printf 'wordpress: %s\n' "$*" >&2; exit 1; }

tidy() {
    local status=$?
    # another signal must not interrupt this
    trap '' INT TERM
    if [ -z "$is_ready" ]; then
        tail -n 20 "$home"/*.log >&2 || true
    fi
    if [ ${#running[@]} != 0 ]; then
        kill "${running[@]}" 2>/dev/null || true
        wait "${running[@]}" 2>/dev/null || true
    fi
    rm -rf "$home"
    exit "$status"
}
trap tidy EXIT
trap 'exit 130' INT TERM

# eventually COMMAND...: waits up to 30 s until it succeeds
eventually() {
    for _ in {1..300}; do
        "$@" >/dev/null 2>&1 && return
        sleep 0.1
    done
    fail "waited half a minute in vain for: $*"
}

free_port() {
    php -r 'echo explode(":", stream_socket_get_name(stream_socket_server("tcp://127.0.0.1:0"), false))[1];'
}

# serve NAME PORT FOLDER ROUTER: PHP's own server, one request at a time
serve() {
    php -d log_errors=1 -d display_errors=0 -S "127.0.0.1:$2" -t "$3" "$4" >"$home/$1.log" 2>&1 &
    running+=($!)
    eventually php -r "exit(fsockopen('127.0.0.1', $2) ? 0 : 1);"
}

start_database() {
    # mariadbd refuses to run as root unless told to
    local as=()
    [ "$EUID" != 0 ] || as=(--user=root)
    mariadb-install-db --no-defaults "${as[@]}" --datadir="$home/database" --skip-test-db \
        --auth-root-authentication-method=normal >"$home/database-install.log" 2>&1
    echo 'CREATE DATABASE wordpress;' >"$home/create.sql"
    export WORDPRESS_SOCKET=$home/database.sock
    mariadbd --no-defaults "${as[@]}" --datadir="$home/database" --socket="$WORDPRESS_SOCKET" --pid-file="$home/database.pid" \
        --skip-networking --init-file="$home/create.sql" >"$home/database.log" 2>&1 &
    running+=($!)
    eventually test -S "$WORDPRESS_SOCKET"
}

start_wordpress() {
    for package in .tools/wordpress/*.deb; do
        dpkg-deb -x "$package" "$home/debian"
    done
    local site=$home/debian/usr/share/wordpress
    # Debian's WordPress has links to these two with its usual path, and here it is in another place
    ln -sf /usr/share/javascript/underscore/underscore.min.js /usr/share/javascript/underscore/underscore.js "$site/wp-includes/js/"
    ln -sf /usr/share/php/getid3/*.php "$site/wp-includes/ID3/"
    mkdir -p "$site/wp-content/mu-plugins"
    cp "$server/wp-config.php" "$site/"
    cp "$server/loopback.php" "$site/wp-content/mu-plugins/"
    php -d display_errors=stderr "$server/install.php" "$site" >"$home/install.log" 2>&1
    serve wordpress "${WORDPRESS_ORIGIN##*:}" "$site" "$server/router.php"
}

chain() {
    cargo run --quiet --locked --features cli --bin incident-chain -- "$@" 2>>"$home/render.log"
}

# publish NAME FILE: a chain's page, the oEmbed answer that the page names, what goes between the tags of a snippet, and the snippet
publish() {
    local page=$PUBLISHER_ORIGIN/$1.html answer=$PUBLISHER_ORIGIN/$1.oembed.json
    local frame="$PUBLISHER_ORIGIN/index.html?src=data/$1.json&embed=1"
    cp "$2" "$PUBLISHER_FOLDER/data/$1.json"
    chain render "$2" --page --data "data/$1.json" --url "$page" --oembed-url "$answer" -o "$PUBLISHER_FOLDER/$1.html"
    chain render "$2" --oembed --url "$page" --embed-url "$frame" -o "$PUBLISHER_FOLDER/$1.oembed.json"
    chain render "$2" --data "$PUBLISHER_ORIGIN/data/$1.json" -o "$PUBLISHER_FOLDER/$1.static.html"
    chain render "$2" --tag --data "$PUBLISHER_ORIGIN/data/$1.json" --assets "$PUBLISHER_ORIGIN/" -o "$PUBLISHER_FOLDER/$1.tag.html"
}

start_publisher() {
    [ -f dist/index.html ] || fail "there is nothing to publish in dist/: run make dist first"
    export PUBLISHER_FOLDER=$home/publisher
    cp -r dist "$PUBLISHER_FOLDER"
    publish al-asad data/al-asad.json
    publish short tests/fixtures/minimal.json
    serve publisher "${PUBLISHER_ORIGIN##*:}" "$PUBLISHER_FOLDER" "$server/publisher.php"
}

[ $# != 0 ] || fail "say what to run: tools/wordpress.sh COMMAND..."
WORDPRESS_ORIGIN=http://127.0.0.1:$(free_port)
PUBLISHER_ORIGIN=http://127.0.0.1:$(free_port)
export WORDPRESS_ORIGIN PUBLISHER_ORIGIN

say "Setting up a WordPress on loopback, in $home (about ten seconds; the first time a minute or two more, to build the command)"
start_database
start_wordpress
start_publisher
say "It answers at $WORDPRESS_ORIGIN, the publisher at $PUBLISHER_ORIGIN"
is_ready=yes
"$@"
