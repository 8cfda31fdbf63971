# What the installers beside this file share: a server of a Debian package, unpacked into a folder of the cache with every library it
# needs, its C library included. Nothing is installed, no service starts, and no right of root is used.

cache=${XDG_CACHE_HOME:-${HOME:-}/.cache}/segsql

missing() {
    echo "${0##*/}: $1" >&2
    exit 1
}

# Unpacks package $1 of suite $2 into the folder $cache/$3, unless its program $4 is there.
unpack() {
    [ ! -x "$cache/$3/$4" ] || return 0
    command -v apt-get >/dev/null && command -v dpkg >/dev/null || missing "no $4 here, and no apt-get and dpkg to fetch it with"
    mkdir -p "$cache" 2>/dev/null && [ -w "$cache" ] || missing "$cache is not writable"
    work=$(mktemp -d "$cache/$3-XXXXXX")
    trap 'rm -rf "$work"' EXIT
    trap 'exit 1' HUP INT TERM
    private_apt "$2"
    echo "${0##*/}: fetching $1 into $cache/$3" >&2
    apt-get -qq update >"$work/log" 2>&1 &&
        apt-get -qq install -y --download-only --no-install-recommends "$1" >>"$work/log" 2>&1 ||
        missing "apt-get could not fetch $1: $(grep -m 1 '^E:' "$work/log" || tail -n 1 "$work/log")"
    for package in "$work"/archives/*.deb; do
        case ${package##*/} in
            perl*_*) ;; # for scripts of the package, which nothing here runs
            *) dpkg -x "$package" "$work/root" ;;
        esac
    done
    [ -x "$work/root/$4" ] || missing "$1 holds no $4"
    rm -rf "${cache:?}/$3"
    # Another run may have been faster, which is as good.
    mv "$work/root" "$cache/$3" 2>/dev/null || [ -x "$cache/$3/$4" ] || missing "cannot write $cache/$3"
}

# Has apt-get work in $work, as if nothing were installed, with suite $1 from the mirror that this machine uses.
private_apt() {
    mirror=$(grep -rhoE 'https?://[^ ]+/debian/?( |$)' /etc/apt/sources.list /etc/apt/sources.list.d 2>/dev/null |
        grep -v snapshot | head -n 1 | tr -d ' ')
    [ -n "$mirror" ] || missing "no Debian mirror is named in /etc/apt"
    keys=/usr/share/keyrings/debian-archive-keyring.gpg
    mkdir -p "$work/lists/partial" "$work/archives/partial"
    : >"$work/status"
    echo "deb [signed-by=$keys] $mirror $1 main" >"$work/sources.list"
    cat >"$work/apt.conf" <<CONF
Dir::Etc::sourcelist "$work/sources.list";
Dir::Etc::sourceparts "-";
Dir::State::lists "$work/lists";
Dir::State::status "$work/status";
Dir::Cache::archives "$work/archives";
Dir::Cache::pkgcache "";
Dir::Cache::srcpkgcache "";
Acquire::Languages "none";
APT::Sandbox::User "";
Debug::NoLocking "true";
CONF
    export APT_CONFIG="$work/apt.conf"
}
