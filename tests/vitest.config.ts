import { createRequire } from 'node:module';
import { defineConfig } from 'vitest/config';
import { relayTransform } from './clients/support/relay-transform.ts';

const require = createRequire(import.meta.url);

/** The same tests over each database: always the embedded one, and Postgres where TEST_DATABASE_URL says where it is. */
const databases = process.env.TEST_DATABASE_URL ? ['embedded', 'postgres'] : ['embedded'];

/**
 * What sees nothing of which database it is: clients, those who judge the schema, tests of what the server says of requests,
 * and all that is done with dossiers before they are written.
 */
const unawareOfDatabase = [
  'clients/**',
  'conformance/**',
  'drafter/**',
  'explorer/**',
  'words/**',
  '{architecture,compose,dockerfile,docs,docs-links}.test.ts',
  'export/{citation,command}.test.ts',
  'graphql/{cost,schema}.test.ts',
  'loader/{code-points,decimal,derived,dollars,dossier-files,edtf,find-span,split-corpus,split-corpus-problems}.test.ts',
  'loader/{facts-*,former-states,front-matter,languages,links}.test.ts',
  'server/{access-log,commands,endpoint,etag,event-loop-scheduler,graphql-cop,headers,introspection,log-format,malformed-http,metrics}.test.ts',
  'server/{pages,readiness,routes,switches,trace}.test.ts',
];

/**
 * What `npm run test:quick` leaves out: tests that start programs or a browser, load dossiers several times, wait for
 * timeouts, or draw much at random. What it runs is described in CONTRIBUTING.md.
 */
const slow = [
  '{attack,clients,conformance,export,faults,scale}/**',
  'drafter/{confirm,decide,merge,review,review-browser}.test.ts',
  'explorer/{browser,pages}.test.ts',
  '{claims-in-time,docs,second-dossier,second-dossier-meetings,tutorial}.test.ts',
  'database/{backup,embedded-image,folder,lock,migrate,upgrade}.test.ts',
  'graphql/{compiler/equality,filters,kept-counts,same-words,search-cases,growing-lists,nested-lists,paging,paging-properties,text-search}.test.ts',
  'loader/{at-once,facts-schema,facts-yaml,load-again,load-changes,load-dossiers,load-failure,prune}.test.ts',
  'server/{commands,costly-queries,data-folder,health-under-load,interrupted-load,limits,load-command,malformed-http}.test.ts',
  'server/{metrics,one-version,readiness,serve,slow-readers,start-failures,workers}.test.ts',
  'words/date-calendar.test.ts',
];

export default defineConfig({
  // Vite would give the tests another copy of graphql than the libraries have, and GraphQL refuses types of another copy.
  resolve: { alias: [{ find: /^graphql$/, replacement: require.resolve('graphql') }] },
  plugins: [relayTransform()],
  test: {
    projects: databases.map((name) => ({
      extends: true,
      test: {
        name,
        root: import.meta.dirname,
        include: ['**/*.test.ts'],
        exclude: [
          '**/node_modules/**',
          ...(name === 'postgres' ? unawareOfDatabase : []),
          ...(process.env.TEST_QUICK ? slow : []),
        ],
        globalSetup: './support/prepare.ts',
        // Starting a database or a whole server takes its time on a busy machine; nothing here measures speed.
        testTimeout: 60_000,
        hookTimeout: 120_000,
        // An embedded database takes half a gigabyte.
        maxWorkers: 2,
        // Files share what they import, which takes longer to load than most of them run. None may leave a trace in it.
        isolate: false,
      },
    })),
  },
});
