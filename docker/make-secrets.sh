#!/bin/sh
# Makes passwords, database addresses and the master key for docker-compose.yml in docker/secrets.
# Run once. What is there already is never replaced: a new master key could not read the old data.
set -eu
cd "$(dirname "$0")"
umask 077
mkdir -p secrets
cd secrets

random() { head -c "$1" /dev/urandom; }
password() { random 24 | od -An -v -tx1 | tr -d ' \n'; }
# The folder is closed to everybody else. The files are not: in a container other users read them.
keep() {
  if [ -e "$1" ]; then
    echo "docker/secrets/$1 is there already and stays."
    cat >/dev/null
  else
    cat >"$1"
    chmod 444 "$1"
    echo "docker/secrets/$1 made."
  fi
}
address() { echo "postgresql://okenko_$1:$(cat "database-$1-password")@database:5432/okenko"; }

for role in admin owner desk statistics; do
  password | keep "database-$role-password"
done
{
  echo "DATABASE_URL=$(address desk)"
  echo "DATABASE_STATISTICS_URL=$(address statistics)"
} | keep desk.env
echo "DATABASE_OWNER_URL=$(address owner)" | keep owner.env
random 32 | base64 | keep master.key

echo
echo 'Keep a copy of master.key in a safe place, apart from the backups of the database:'
echo 'without it nobody can read what is encrypted in the database.'
