#!/bin/sh
# Addresses that hold a password come as secret files, so that they show neither in the compose file nor in
# `docker inspect`. Each file named *.env is read as NAME=value lines before the program starts.
set -eu
for file in /run/secrets/*.env; do
  [ -r "$file" ] || continue
  set -a
  . "$file"
  set +a
done
exec "$@"
