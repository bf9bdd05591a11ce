import type { Plugin } from 'graphql-yoga';
import type { ErrorCode } from '../../graphql/errors.ts';
import type { RequestContext } from '../request-context.ts';

const code: ErrorCode = 'NOT_ACCEPTABLE';
const message = 'accept: only application/graphql-response+json and application/json, in UTF-8, are supported.';

/** Adds a body in the form of a GraphQL error to 406 responses, which Yoga sends empty. */
export function useNotAcceptable(): Plugin {
  return {
    onResponse({ response, serverContext, setResponse, fetchAPI }) {
      if (response.status !== 406) return;
      (serverContext as unknown as RequestContext).info.codes.add(code);
      const body = JSON.stringify({ errors: [{ message, extensions: { code } }] });
      const headers = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' };
      setResponse(new fetchAPI.Response(body, { status: 406, headers }));
    },
  };
}
