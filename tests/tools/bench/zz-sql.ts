import postgres from 'postgres';
const c = postgres(process.env.LEAD_URL!, { max: 1 });
console.log(await c`select setting from pg_settings where name in ('log_statement','shared_preload_libraries')`);
await c.end();
