#!/bin/sh
# Run once by the image of Postgres, when its volume is new: roles for the replica and for the servers, which only read.
set -eu
psql --set=ON_ERROR_STOP=1 --username="$POSTGRES_USER" --dbname="$POSTGRES_DB" --set=password="$POSTGRES_PASSWORD" <<'SQL'
create role replicator login replication password :'password';
create role summitgraph_reader nologin;
create role server login password :'password' in role summitgraph_reader;
SQL
echo 'host replication replicator all scram-sha-256' >> "$PGDATA/pg_hba.conf"
