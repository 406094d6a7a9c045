#!/usr/bin/env bash
# What the terminal of the demo desktop shows first; then a shell.
cat <<'TEXT'

  Welcome to the demo desktop.

  This is a shell on the machine that runs Deskwarden: what you type in the
  browser arrives here. Try:

      date
      echo "it works" > hello.txt && cat hello.txt
      xeyes &

  Closing this window opens a new one.

TEXT
PS1='demo:\w\$ ' exec bash --norc
