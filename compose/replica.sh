#!/bin/sh
# A copy of the primary that follows it. Where the volume is new the copy is made first, in one step or not at all.
set -eu
data=/var/lib/postgresql/18/docker
if [ ! -e "$data/PG_VERSION" ]; then
  rm -rf "$data.new"
  PGPASSWORD="$REPLICATION_PASSWORD" pg_basebackup --host=primary --username=replicator --pgdata="$data.new" \
    --checkpoint=fast --write-recovery-conf
  mv "$data.new" "$data"
fi
exec postgres -D "$data" -c hot_standby_feedback=on
