#!/usr/bin/env bash
# Something that moves: one line each second.
while true; do
    read -r load _ </proc/loadavg
    printf '%(%H:%M:%S)T  load %s\n' -1 "$load"
    sleep 1
done
