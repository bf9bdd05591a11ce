-- Of a member of summitgraph_reader nothing may stay in the database or fill its disk, so it is let have neither temporary
-- tables nor large objects. Both are rights that everybody has: they are taken from everybody, where we may, and who needs
-- them is granted them by name. What it may still do, nobody can be kept from: see "A role that only reads" in the README.
DO $$
BEGIN
  IF pg_has_role(current_user, (SELECT datdba FROM pg_database WHERE datname = current_database()), 'USAGE') THEN
    EXECUTE format('REVOKE TEMPORARY ON DATABASE %I FROM PUBLIC', current_database());
  END IF;
  -- These functions belong to the superuser. Where there are large objects, somebody else uses them.
  IF current_setting('is_superuser') = 'on' AND NOT EXISTS (SELECT FROM pg_largeobject_metadata) THEN
    REVOKE EXECUTE ON FUNCTION lo_creat(integer), lo_create(oid), lo_from_bytea(oid, bytea) FROM PUBLIC;
  END IF;
END $$;
