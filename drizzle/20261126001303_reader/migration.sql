-- A role for servers that only read: who is a member of it may select from everything of this data set, and change nothing.
-- Roles belong to all databases of a server. Another may have made this one, or be making it at this moment; and where we
-- may make none, whoever may can do so before the first start, or grant the same by hand later.
DO $$
BEGIN
  BEGIN
    CREATE ROLE summitgraph_reader NOLOGIN;
  EXCEPTION WHEN duplicate_object OR unique_violation OR insufficient_privilege THEN NULL;
  END;
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'summitgraph_reader') THEN
    RAISE NOTICE 'role summitgraph_reader is not there and was not made: %', 'this role may not make others';
    RETURN;
  END IF;
  EXECUTE format('GRANT USAGE ON SCHEMA %I, drizzle TO summitgraph_reader', current_schema());
  -- Tables, views and materialized views, those that later migrations make too. Anybody may call functions, none of which
  -- does anything in the name of its owner.
  EXECUTE format('GRANT SELECT ON ALL TABLES IN SCHEMA %I, drizzle TO summitgraph_reader', current_schema());
  EXECUTE format('GRANT SELECT ON ALL SEQUENCES IN SCHEMA %I TO summitgraph_reader', current_schema());
  EXECUTE format('ALTER DEFAULT PRIVILEGES IN SCHEMA %I GRANT SELECT ON TABLES TO summitgraph_reader', current_schema());
  EXECUTE format('ALTER DEFAULT PRIVILEGES IN SCHEMA %I GRANT SELECT ON SEQUENCES TO summitgraph_reader', current_schema());
END $$;--> statement-breakpoint

-- Servers that read from replicas hear at once of another version of the data set, which replicas may not hold yet.
CREATE FUNCTION tell_version() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('summitgraph_version', NEW.version);
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER dataset_told AFTER INSERT OR UPDATE OF version ON dataset FOR EACH ROW EXECUTE FUNCTION tell_version();
