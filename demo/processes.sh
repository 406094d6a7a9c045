# shellcheck shell=bash
# Starts programs in the background and ends exactly those. To be sourced by bash with `set -euo pipefail`.

process_names=()
process_pids=()
process_logs=()

say() { printf '==> %s\n' "$*"; }

fail() {
    printf '%s: %s\n' "$(basename "$0")" "$*" >&2
    exit 1
}

# start NAME LOG PROGRAM…
start() {
    local name=$1 log=$2
    shift 2
    "$@" </dev/null >"$log" 2>&1 &
    process_names+=("$name")
    process_pids+=("$!")
    process_logs+=("$log")
}

# Ends what was started, the last one first, and waits until it is gone.
stop_all() {
    trap '' INT TERM HUP
    local index
    for ((index = ${#process_pids[@]} - 1; index >= 0; index--)); do
        stop_process "${process_pids[index]}"
    done
    process_names=() process_pids=() process_logs=()
}

stop_process() {
    local pid=$1 tenths
    kill -TERM "$pid" 2>/dev/null || true
    for ((tenths = 0; tenths < 100; tenths++)); do
        kill -0 "$pid" 2>/dev/null || break
        sleep 0.1
    done
    kill -KILL -- "-$pid" 2>/dev/null || kill -KILL "$pid" 2>/dev/null || true
    wait "$pid" 2>/dev/null || true
}

# Stops everything at the end of this script, however it comes.
stop_all_at_exit() {
    trap stop_all EXIT
    trap 'exit 130' INT
    trap 'exit 143' TERM
    trap 'exit 129' HUP
}

# Fails with the end of its log when something that was started is gone.
all_alive() {
    local index
    for index in "${!process_pids[@]}"; do
        kill -0 "${process_pids[index]}" 2>/dev/null && continue
        printf '%s ended. The end of %s:\n' "${process_names[index]}" "${process_logs[index]}" >&2
        tail -n 20 "${process_logs[index]}" | sed 's/^/    /' >&2
        return 1
    done
}

# Returns when the first of the started programs ends, or a signal comes.
watch_all() {
    while all_alive; do
        wait -n "${process_pids[@]}" || true
    done
    return 1
}

# wait_until SECONDS WHAT COMMAND…: repeats the command until it succeeds.
wait_until() {
    local seconds=$1 what=$2 end
    shift 2
    end=$((SECONDS + seconds))
    until "$@" >/dev/null 2>&1; do
        all_alive || exit 1
        ((SECONDS < end)) || fail "$what did not happen in $seconds seconds; logs: $(dirname "${process_logs[0]}")"
        sleep 0.2
    done
}
