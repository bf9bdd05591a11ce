import type { GraphQLSchema } from 'graphql';
import './scalars.ts';
import './types/country.ts';
import './types/dataset.ts';
import './types/deal.ts';
import './types/deal-totals.ts';
import './types/document.ts';
import './types/entry-evidence.ts';
import './types/facets.ts';
import './types/network.ts';
import './types/occasion.ts';
import './types/organization.ts';
import './types/participant.ts';
import './types/passage.ts';
import './types/person.ts';
import './types/place.ts';
import './types/quote.ts';
import './types/same-words.ts';
import './types/statistics.ts';
import './types/search.ts';
import './types/subject.ts';
import './types/summit.ts';
import { builder } from './builder.ts';
import { readColumnsDirectly } from './fast-columns.ts';
import { forgiveMissingNodes } from './types/node.ts';

/** The public schema. Each import above adds a type with its filters, lists and root fields. */
export const schema: GraphQLSchema = builder.toSchema();

forgiveMissingNodes(schema);
readColumnsDirectly(schema);
