#!/bin/sh
# Run once by the image of PostgreSQL on an empty data folder: the three roles and the database.
# The passwords are read by psql from the secret files, so they show in no list of processes.
set -eu
psql --set ON_ERROR_STOP=1 --quiet --no-psqlrc --username "$POSTGRES_USER" --dbname postgres <<'SQL'
\set owner_password `cat /run/secrets/database-owner-password`
\set desk_password `cat /run/secrets/database-desk-password`
\set statistics_password `cat /run/secrets/database-statistics-password`
CREATE ROLE okenko_owner LOGIN PASSWORD :'owner_password';
CREATE ROLE okenko_desk LOGIN PASSWORD :'desk_password';
CREATE ROLE okenko_statistics LOGIN PASSWORD :'statistics_password';
CREATE DATABASE okenko OWNER okenko_owner;
REVOKE ALL ON DATABASE okenko FROM PUBLIC;
GRANT CONNECT ON DATABASE okenko TO okenko_desk, okenko_statistics;
SQL
