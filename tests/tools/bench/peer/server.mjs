import { createServer } from 'node:http';
import { PgAggregatesPreset } from '@graphile/pg-aggregates';
import { PgSimplifyInflectionPreset } from '@graphile/simplify-inflection';
import { grafserv } from 'grafserv/node';
import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';
import { jsonPgSmartTags } from 'postgraphile/utils';
import { PostGraphileConnectionFilterPreset } from 'postgraphile-plugin-connection-filter';

// PostGraphile over the tables of the project, as its documentation recommends for production: the Amber preset, simple
// names, Grafserv over the HTTP server of Node.js, no GraphiQL, no watching, no explanations. The smart tags open what the
// queries need.
//
// Environment: DATABASE_URL, HOST, PORT; NODE_ENV is to be `production`.

const { DATABASE_URL = '', HOST = '127.0.0.1', PORT = '0' } = process.env;
const hidden = { tags: { behavior: ['-*'] } };

const server = postgraphile({
  extends: [
    PostGraphileAmberPreset,
    PgSimplifyInflectionPreset,
    PostGraphileConnectionFilterPreset,
    PgAggregatesPreset,
  ],
  plugins: [
    jsonPgSmartTags({
      version: 1,
      config: {
        procedure: {
          'public.bare_words': hidden,
          'public.fold': hidden,
          'public.names_told': hidden,
          'public.words_of': hidden,
        },
        class: { 'public.deals': { tags: { behavior: ['+aggregates +groupedAggregates'] } } },
        // Orders and conditions are offered for columns that an index begins with; a record's own rows are few.
        attribute: {
          'public.participants.role': { tags: { behavior: ['+orderBy'] } },
          'public.claims.superseded_at': { tags: { behavior: ['+filterBy +filter'] } },
        },
        // A list is offered for keys that an index begins with. This one is of two columns, and the first suffices.
        constraint: {
          'public.participants.participants_summit': {
            tags: { behavior: ['+list +connection +select'], fieldName: 'summit', foreignFieldName: 'participants' },
          },
        },
      },
    }),
  ],
  pgServices: [
    makePgService({
      connectionString: DATABASE_URL,
      schemas: ['public', 'peer'],
      // As many connections as the others have. While another side has its turn, none is to be closed.
      poolConfig: { max: 10, idleTimeoutMillis: 0 },
    }),
  ],
  schema: {
    // Lists beside connections, reads only, aggregates where a tag says so.
    defaultBehavior:
      '+list -insert -update -delete -aggregates -groupedAggregates -aggregates:filterBy -aggregates:orderBy',
    connectionFilterRelations: true,
  },
  grafast: { explain: false },
  grafserv: { graphqlPath: '/graphql', graphiql: false, watch: false, graphqlOverGET: true, maxRequestLength: 100_000 },
});

const http = createServer();
await server.createServ(grafserv).addTo(http);
http.listen(Number(PORT), HOST);

process.once('SIGTERM', async () => {
  http.close();
  http.closeAllConnections();
  await server.release();
});
