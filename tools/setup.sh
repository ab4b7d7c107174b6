#!/usr/bin/env bash
# Installs what a build needs. What is there in the right version is not touched.
#
#   tools/setup.sh build     the wasm target, trunk, wasm-bindgen, wasm-opt, esbuild, Biome, TypeScript and the crates of Cargo.lock
#   tools/setup.sh release   the same, and the tools that check licences and list the crates of a release, for `make dist`
#   tools/setup.sh fuzz      cargo-fuzz, for `make fuzz`, which also needs a nightly compiler
#   tools/setup.sh mutants   cargo-mutants, for `make mutants`
#   tools/setup.sh counts    Valgrind, which counts instructions, for `make test` on Linux
#   tools/setup.sh office    LibreOffice's spreadsheet, for `make test-more`
#   tools/setup.sh browser   chromium, chromedriver and a font, for `make test`
#   tools/setup.sh hosts     other projects' style sheets, frame scripts and template engines, axe-core and a virtual screen reader, for `make test`
#   tools/setup.sh browsers  Firefox, WebKit and their drivers, for `make test-browsers`
#   tools/setup.sh bench     other timelines and what drives a browser, 330 MB in tools/bench, for `make bench-browser`
#   tools/setup.sh apps      frameworks and bundlers, 500 MB in tests/apps, for `make test-more`
#   tools/setup.sh wordpress the browser, WordPress, PHP and MariaDB, for `make test-wordpress`
set -eu
cd "$(dirname "$0")/.."

trunk_version=0.21.14 # 0.22 needs rustc 1.96
deny_version=0.20.2
cyclonedx_version=0.5.9
fuzz_version=0.13.2
mutants_version=27.1.0
geckodriver_version=0.37.1
# the command and the crate share a private format: their versions must be equal
bindgen_version=$(sed -n '/^name = "wasm-bindgen"$/{n;s/^version = "\(.*\)"$/\1/p;}' Cargo.lock)

export PATH="$PWD/.tools/bin:$PWD/tools/node_modules/.bin:$PATH"

say() { printf '==> %s\n' "$*"; }
fail() { printf 'setup: %s\n' "$*" >&2; exit 1; }
has() { command -v "$1" >/dev/null 2>&1; }

# prints_version COMMAND VERSION: does `COMMAND --version` name exactly this version?
prints_version() {
    has "$1" && "$1" --version 2>/dev/null | tr ' ' '\n' | grep -Fqx "$2"
}

# A debug build of a tool takes a third of the time of a release build, and these tools do little work. What several need is built once.
build_dir=
cargo_install() {
    if [ -z "$build_dir" ]; then
        mkdir -p .tools
        build_dir=$(mktemp -d "$PWD/.tools/build.XXXXXX")
        trap 'rm -rf "$build_dir"' EXIT
    fi
    CARGO_TARGET_DIR=$build_dir CARGO_PROFILE_DEV_DEBUG=0 CARGO_INCREMENTAL=0 \
        cargo install --locked --debug --force --root .tools "$@"
}

apt_install() {
    if [ "$EUID" = 0 ]; then
        as_root=(env DEBIAN_FRONTEND=noninteractive)
    elif has sudo && sudo -n true 2>/dev/null; then
        as_root=(sudo -n env DEBIAN_FRONTEND=noninteractive)
    else
        return 1
    fi
    has apt-get || return 1
    say "Installing $* with apt-get (about a minute)"
    "${as_root[@]}" apt-get update -q && "${as_root[@]}" apt-get install -q -y --no-install-recommends "$@"
}

setup_build() {
    has cargo || fail "cargo is missing: install Rust with rustup, https://rustup.rs"
    has node && has npm || fail "node or npm is missing: install Node.js 20 or newer, with npm"
    has cc || apt_install gcc libc6-dev ||
        fail "a C compiler is missing, and Rust links with one: install gcc (Debian: apt-get install gcc libc6-dev)"

    sysroot=$(rustc --print sysroot)
    if [ ! -d "$sysroot/lib/rustlib/wasm32-unknown-unknown" ]; then
        say "Adding Rust's WebAssembly target (under a minute)"
        rustup target add wasm32-unknown-unknown
    fi
    if [ ! -d "$sysroot/lib/rustlib/src/rust/library" ]; then
        say "Adding the source of Rust's standard library, which a release builds for itself (under a minute)"
        rustup component add rust-src
    fi
    # Debian's wasm-opt (108) corrupts the wasm of today's rustc
    fetch_packages tools "wasm-opt and esbuild, which make a release small, and what formats and checks scripts and types (some seconds)"
    grep -Fq "\"=$bindgen_version\"" tools/bindgen/Cargo.toml ||
        fail "tools/bindgen/Cargo.toml must name the wasm-bindgen of Cargo.lock, $bindgen_version: write it there, and run cargo update in that folder"
    if ! prints_version wasm-bindgen "$bindgen_version"; then
        say "Building wasm-bindgen $bindgen_version into .tools (once; about 2 minutes on two cores)"
        cargo_install --path tools/bindgen
    fi
    if ! prints_version trunk "$trunk_version"; then
        say "Building trunk $trunk_version into .tools (once; about 3 minutes on two cores)"
        cargo_install --no-default-features "trunk@$trunk_version"
    fi
    # Trunk builds offline, so that it never fetches a tool behind our back
    cargo fetch --locked
    RUSTC_BOOTSTRAP=1 cargo fetch --locked -Zbuild-std=std --target wasm32-unknown-unknown
}

setup_release() {
    setup_build
    if ! prints_version cargo-deny "$deny_version"; then
        say "Building cargo-deny $deny_version into .tools (once; about 2 minutes on two cores)"
        cargo_install --no-default-features "cargo-deny@$deny_version"
    fi
    if [ ! -x .tools/bin/cargo-cyclonedx ] || ! cargo cyclonedx --version | grep -Fq "$cyclonedx_version"; then
        say "Building cargo-cyclonedx $cyclonedx_version into .tools (once; about 2 minutes on two cores)"
        cargo_install "cargo-cyclonedx@$cyclonedx_version"
    fi
}

setup_fuzz() {
    if ! prints_version cargo-fuzz "$fuzz_version"; then
        say "Building cargo-fuzz $fuzz_version into .tools (once; half a minute on two cores)"
        cargo_install "cargo-fuzz@$fuzz_version"
    fi
}

setup_mutants() {
    if [ ! -x .tools/bin/cargo-mutants ] || ! cargo mutants --version | grep -Fq "$mutants_version"; then
        say "Building cargo-mutants $mutants_version into .tools (once; about 2 minutes on two cores)"
        cargo_install "cargo-mutants@$mutants_version"
    fi
}

setup_counts() {
    [ "$(uname)" != Linux ] || has valgrind || apt_install valgrind ||
        fail "the tests that count work need valgrind: install it (Debian: apt-get install valgrind)"
}

setup_office() {
    has soffice || apt_install libreoffice-calc-nogui || apt_install libreoffice-calc ||
        fail "the tests of sheets need LibreOffice: install it (Debian: apt-get install libreoffice-calc-nogui)"
}

setup_browser() {
    missing=()
    has chromium || missing+=(chromium)
    has chromedriver || missing+=(chromium-driver)
    fc-list 2>/dev/null | grep -q . || missing+=(fontconfig fonts-dejavu-core)
    [ ${#missing[@]} = 0 ] && return
    apt_install "${missing[@]}" ||
        fail "the browser tests need what is missing here: install ${missing[*]} (Debian: apt-get install ${missing[*]})"
}

setup_hosts() {
    has node && has npm || fail "node or npm is missing: install Node.js 20 or newer, with npm"
    fetch_packages tests/hosts "style sheets and frame scripts for the pages of tests/hosts (some seconds)"
    fetch_packages tests/engines "the template engines that tests/engines puts static chains through (some seconds)"
}

setup_apps() {
    has node && has npm || fail "node or npm is missing: install Node.js 20.19 or newer, with npm"
    fetch_packages tests/apps "the frameworks and bundlers that tests/apps builds pages with (about a minute)"
}

setup_bench() {
    has node && has npm || fail "node or npm is missing: install Node.js 20 or newer, with npm"
    fetch_packages tools/bench "the timelines that ours is compared with (about a minute)"
}

# fetch_packages FOLDER WHAT: the folder's node_modules from its lock file, and the packages of its files.lock
fetch_packages() (
    cd "$1"
    # What is there already was installed from the same lists.
    want=$(cat package.json package-lock.json files.lock 2>/dev/null || true)
    [ "$(cat node_modules/.set-up 2>/dev/null)" = "$want" ] && return
    say "Fetching $2"
    npm ci --no-fund --no-audit --ignore-scripts
    [ ! -f files.lock ] || while read -r package hash; do unpack "$package" "$hash"; done < files.lock
    printf '%s\n' "$want" > node_modules/.set-up
)

# unpack PACKAGE@VERSION SHA512: into node_modules, without its dependencies
unpack() {
    folder=node_modules/${1%@*}
    mkdir -p "$folder"
    tarball=node_modules/$(npm pack --silent --pack-destination node_modules "$1" < /dev/null | tail -n 1)
    [ "$(node -p "crypto.createHash('sha512').update(fs.readFileSync('$tarball')).digest('base64')")" = "$2" ] ||
        fail "$1 is not the package whose hash is in $PWD/files.lock: find out why before you change it"
    tar -xzf "$tarball" -C "$folder" --strip-components=1
    rm "$tarball"
}

setup_browsers() {
    missing=()
    has firefox-esr || has firefox || missing+=(firefox-esr)
    has WebKitWebDriver || missing+=(webkit2gtk-driver)
    has Xvfb || missing+=(xvfb)
    if [ ${#missing[@]} != 0 ]; then
        apt_install "${missing[@]}" ||
            fail "the tests in other browsers need what is missing here: install ${missing[*]} (Debian: apt-get install ${missing[*]})"
    fi
    if ! has geckodriver; then
        say "Building geckodriver $geckodriver_version into .tools (once; about 3 minutes on two cores)"
        cargo_install "geckodriver@$geckodriver_version"
    fi
}

setup_wordpress() {
    setup_browser
    missing=()
    has php || missing+=(php-cli)
    has php && php -m | grep -qx mysqli || missing+=(php-mysql)
    # only the programs: mariadb-server would start a service
    [ -x /usr/sbin/mariadbd ] || missing+=(mariadb-server-core)
    has mariadb-install-db && has my_print_defaults || missing+=(mariadb-client-core)
    # other packages that Debian's WordPress uses
    [ -d /usr/share/javascript/underscore ] || missing+=(libjs-underscore)
    [ -d /usr/share/php/getid3 ] || missing+=(php-getid3)
    if [ ${#missing[@]} != 0 ]; then
        apt_install "${missing[@]}" ||
            fail "the WordPress tests need what is missing here: install ${missing[*]} (Debian: apt-get install ${missing[*]})"
    fi
    if [ ! -d .tools/wordpress ]; then
        # downloaded and not installed: the package depends on a web server, which would listen to the whole network
        say "Fetching Debian's WordPress into .tools (once; some seconds)"
        fetched=$(mktemp -d "$PWD/.tools/wordpress.XXXXXX")
        (cd "$fetched" && apt-get download -q wordpress wordpress-theme-twentytwentythree) ||
            { rm -rf "$fetched"; fail "apt-get has no WordPress to fetch: run apt-get update and try again"; }
        mv "$fetched" .tools/wordpress
    fi
}

case ${1:-} in
    build) setup_build ;;
    release) setup_release ;;
    fuzz) setup_fuzz ;;
    mutants) setup_mutants ;;
    counts) setup_counts ;;
    office) setup_office ;;
    browser) setup_browser ;;
    hosts) setup_hosts ;;
    apps) setup_apps ;;
    bench) setup_bench ;;
    browsers) setup_browsers ;;
    wordpress) setup_wordpress ;;
    *) fail "say what for: tools/setup.sh build | release | fuzz | mutants | counts | office | browser | hosts | apps | bench | browsers | wordpress" ;;
esac
