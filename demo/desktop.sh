#!/usr/bin/env bash
# A small desktop on a display of its own: desktop.sh FOLDER
# Writes FOLDER/display when it is ready; FOLDER/xauthority is the key to it. Ends when told to, or when the
# display or the window manager ends.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=demo/processes.sh
source "$here/processes.sh"

folder=${1:?a folder for the display\'s files}
screen=${DESKWARDEN_SCREEN:-1280x800x24}

mkdir -p "$folder/home"
folder=$(cd "$folder" && pwd)
rm -f "$folder/display" "$folder/number" "$folder/xauthority"
stop_all_at_exit

# The number is chosen by the display itself, so the key is filed under it afterwards; the display
# accepts the key under any number.
cookie=$(mcookie)
(umask 077 && touch "$folder/xauthority")
export XAUTHORITY=$folder/xauthority
xauth -q add :0 . "$cookie"

start_display() {
    exec Xvfb -displayfd 3 -screen 0 "$screen" -nolisten tcp -noreset -auth "$XAUTHORITY" 3>"$folder/number"
}
start "the display" "$folder/display.log" start_display
wait_until 20 "a display" test -s "$folder/number"
DISPLAY=:$(<"$folder/number")
export DISPLAY
xauth -q add "$DISPLAY" . "$cookie"

if command -v xsetroot >/dev/null; then
    xsetroot -solid '#1d3b4f'
fi
start "the window manager" "$folder/openbox.log" openbox --sm-disable

# A terminal that someone closes comes back, so that there is always something to type into.
keep_open() {
    trap 'kill "$window" && wait "$window"; exit' TERM
    while true; do
        "$@" &
        window=$!
        wait "$window" || true
        sleep 1
    done
}
font=(-fa 'DejaVu Sans Mono' -fs 11)
colours=(-bg '#10181d' -fg '#e4eaed')
export HOME=$folder/home
cd "$HOME"
start "the terminal" "$folder/terminal.log" \
    keep_open xterm "${font[@]}" "${colours[@]}" -title 'Demo desktop' -geometry 80x26+30+40 -e "$here/welcome.sh"
start "the ticker" "$folder/ticker.log" \
    keep_open xterm "${font[@]}" "${colours[@]}" -title 'Ticker' -geometry 46x10+810+500 -e "$here/ticker.sh"
start "the clock" "$folder/clock.log" \
    keep_open xclock -update 1 -geometry 300x300+870+40 -bg '#e4eaed'

printf '%s\n' "$DISPLAY" >"$folder/display.new"
mv "$folder/display.new" "$folder/display"
watch_all
