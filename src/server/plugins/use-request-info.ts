import { type GraphQLError, getOperationAST } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Logger } from '../../config/log.ts';
import { validName } from '../observability/request-info.ts';
import { startChildSpan } from '../observability/trace.ts';
import type { RequestContext } from '../request-context.ts';
import type { ErrorDetails } from './mask-errors.ts';

/**
 * Records the operation of a request and the errors in its response, and logs the causes of masked errors together with
 * the id of the request.
 *
 * @param detailsOf returns the log line for a masked error
 */
export function useRequestInfo(
  log: Logger,
  detailsOf: (error: object) => ErrorDetails | undefined,
): Plugin<RequestContext> {
  return {
    onParams({ params, context }) {
      const { info } = context as RequestContext;
      if (typeof params.query === 'string') info.document = params.query;
      info.operationName = validName(params.operationName);
    },
    onExecute({ args }) {
      const { info } = args.contextValue as RequestContext;
      const operation = getOperationAST(args.document, args.operationName);
      info.operationName = validName(operation?.name?.value);
      info.operationType = operation?.operation;
      const outer = info.trace;
      if (!outer) return;
      const { inside, end } = startChildSpan(outer, 'execute');
      info.trace = inside;
      return {
        onExecuteDone() {
          info.trace = outer;
          end();
        },
      };
    },
    onResultProcess({ result, serverContext }) {
      const { info } = serverContext as unknown as RequestContext;
      if (Array.isArray(result) || !('errors' in result)) {
        // A cached response is not executed (use-static-introspection.ts).
        info.operationType ??= 'query';
        return;
      }
      for (const error of (result.errors ?? []) as GraphQLError[]) {
        const { code, limit, errorId } = error.extensions;
        info.codes.add(String(code ?? 'none'));
        if (typeof limit === 'string') info.limit = limit;
        if (typeof errorId === 'string') info.errorId = errorId;
        const details = detailsOf(error);
        if (details) log[details.level]({ requestId: info.id, errorId, ...details.fields }, details.message);
      }
    },
  };
}
