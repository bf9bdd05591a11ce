import type { Plugin } from 'graphql-yoga';

/** What Yoga refuses without a word: bodies of another type, and answers of another type than it has. */
const messages: Record<number, string> = {
  406: 'accept: the answer is application/graphql-response+json or application/json.',
  415: 'content-type: send a request as application/json.',
};

/** Gives refusals that have no body one in the form of GraphQL's errors, as all others have. */
export function useNoEmptyAnswers(): Plugin {
  return {
    onResponse({ response, setResponse, fetchAPI }) {
      if (response.status < 400 || response.body) return;
      const message = messages[response.status] ?? response.statusText;
      const body = JSON.stringify({ errors: [{ message, extensions: { code: 'BAD_REQUEST' } }] });
      const headers = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' };
      setResponse(new fetchAPI.Response(body, { status: response.status, headers }));
    },
  };
}
