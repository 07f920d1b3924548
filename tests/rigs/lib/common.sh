# Functions shared by the rig scripts.  Source it, don't run it.
# Every script keeps everything it makes under one directory named by the
# caller, listens on loopback only, and stops only processes whose pid it
# recorded there itself.

TB_LIB=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
TB_PYTHON=${TB_PYTHON:-/usr/bin/python3}      # stdlib only, any python >= 3.9
TB_ADDR=127.0.0.1
PATH=$PATH:/usr/sbin:/sbin

tb_die()  { echo "$(basename "$0"): $*" >&2; exit 1; }
tb_need() { local c; for c; do command -v "$c" >/dev/null 2>&1 || [ -x "$c" ] ||
              tb_die "missing program '$c' (see install)"; done; }

# tb_dir DIR: makes DIR usable by the daemons' own users, prints its real path.
tb_dir() {
  mkdir -p "$1" || tb_die "cannot make $1"
  local d; d=$(cd "$1" && pwd -P)
  # Unix socket paths are limited to 107 bytes; leave room for what is below.
  [ ${#d} -le 64 ] || tb_die "state directory path is too long for sockets: $d"
  # mktemp -d and its like make 0700 directories: let others pass through (not
  # list) ours and those above it, below the temporary directory only.
  local p=$d tmp; tmp=$(cd "${TMPDIR:-/tmp}" && pwd -P)
  chmod o+x,g+x "$d"
  while p=$(dirname "$p"); [ "${p#"$tmp"/}" != "$p" ]; do [ -O "$p" ] && chmod o+x "$p"; done
  if [ "$(id -u)" = 0 ] && ! setpriv --reuid=65534 --regid=65534 --clear-groups test -x "$d"; then
    tb_die "$d cannot be entered by unprivileged users; choose one under /tmp"
  fi
  echo "$d"
}

# tb_ports N: N distinct free loopback ports, below the range that the kernel
# hands to outgoing connections, so nothing takes them between now and bind().
tb_ports() {
  "$TB_PYTHON" - "$1" <<'PY'
import random, socket, sys
held = []
while len(held) < int(sys.argv[1]):
    s = socket.socket()
    try:
        s.bind(("0.0.0.0", random.randint(10100, 32000)))
        held.append(s)
    except OSError:
        s.close()
print(" ".join(str(s.getsockname()[1]) for s in held))
PY
}

# tb_wait_port PORT [SECONDS]: until something accepts on 127.0.0.1:PORT.
tb_wait_port() {
  local i end=$(( ${2:-10} * 20 ))
  for ((i = 0; i < end; i++)); do
    (exec 3<>"/dev/tcp/$TB_ADDR/$1") 2>/dev/null && return 0
    sleep 0.05
  done
  return 1
}

# tb_alive PIDFILE: does the process recorded there still run?  The start time
# is recorded with the pid, so a recycled pid is never mistaken for ours, and a
# zombie that nobody reaped yet counts as gone.
tb_stat() { sed 's/.*) //' "/proc/$1/stat" 2>/dev/null | cut -d' ' -f"$2"; }
tb_record() { echo "$2 $(tb_stat "$2" 20)" > "$1"; }   # tb_record PIDFILE PID
tb_alive() {
  local pid t st
  [ -s "$1" ] && read -r pid t < "$1" || return 1
  st=$(tb_stat "$pid" 1)
  [ -n "$st" ] && [ "$st" != Z ] && [ "$t" = "$(tb_stat "$pid" 20)" ]
}

# tb_stop PIDFILE [SECONDS]: TERM, wait, KILL - only that process.
tb_stop() {
  local pid i
  if tb_alive "$1"; then
    read -r pid _ < "$1"
    kill -TERM "$pid" 2>/dev/null
    for ((i = 0; i < ${2:-5} * 20; i++)); do tb_alive "$1" || break; sleep 0.05; done
    tb_alive "$1" && kill -KILL "$pid" 2>/dev/null
  fi
  rm -f "$1"
}

# tb_spawn PIDFILE LOGFILE COMMAND...: start a daemon that stays in foreground.
tb_spawn() {
  local pidfile=$1 log=$2; shift 2
  setsid "$@" >>"$log" 2>&1 </dev/null 3>&- 4>&- 5>&- 6>&- 7>&- 8>&- 9>&- &
  tb_record "$pidfile" $!
}

# tb_tls DIR: a private CA and one server certificate for loopback names.
tb_tls() {
  local d=$1
  [ -s "$d/server.pem" ] && return 0
  mkdir -p "$d"
  (
    cd "$d" || exit 1
    openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 3650 \
      -subj "/CN=Rig CA" -addext "basicConstraints=critical,CA:TRUE" \
      -addext "keyUsage=critical,keyCertSign,cRLSign" -keyout ca.key -out ca.pem
    openssl req -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes \
      -subj "/CN=localhost" -keyout server.key -out server.csr
    openssl x509 -req -in server.csr -CA ca.pem -CAkey ca.key -CAcreateserial -days 825 \
      -extfile <(printf '%s\n' "subjectAltName=DNS:localhost,DNS:mail.example.test,IP:127.0.0.1,IP:127.0.0.2" \
                 "extendedKeyUsage=serverAuth" "basicConstraints=CA:FALSE") -out server.pem
  ) >"$d/openssl.log" 2>&1 || tb_die "openssl failed, see $d/openssl.log"
  chmod 600 "$d"/*.key
  chmod 755 "$d"; chmod 644 "$d/ca.pem" "$d/server.pem"
}
