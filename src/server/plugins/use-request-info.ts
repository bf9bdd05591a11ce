import { type GraphQLError, getOperationAST } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Logger } from '../../config/log.ts';
import { soundName } from '../observability/request-info.ts';
import { beginInside } from '../observability/trace.ts';
import type { RequestContext } from '../request-context.ts';
import type { Remark } from './mask-errors.ts';

/**
 * RequestInfo which operation a request asks for and which errors it is answered with, and logs what is behind those errors,
 * each with the id of the request.
 *
 * @param remarkOf what there is to log of an error that was masked
 */
export function useRequestInfo(log: Logger, remarkOf: (error: object) => Remark | undefined): Plugin<RequestContext> {
  return {
    onParams({ params, context }) {
      const { info } = context as RequestContext;
      if (typeof params.query === 'string') info.document = params.query;
      info.operationName = soundName(params.operationName);
    },
    onExecute({ args }) {
      const { info } = args.contextValue as RequestContext;
      const operation = getOperationAST(args.document, args.operationName);
      info.operationName = soundName(operation?.name?.value);
      info.operationType = operation?.operation;
      const outer = info.trace;
      if (!outer) return;
      const { inside, end } = beginInside(outer, 'execute');
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
        // An answer that was remembered is not executed (use-static-introspection.ts).
        info.operationType ??= 'query';
        return;
      }
      for (const error of (result.errors ?? []) as GraphQLError[]) {
        const { code, limit, errorId } = error.extensions;
        info.codes.add(String(code ?? 'none'));
        if (typeof limit === 'string') info.limit = limit;
        if (typeof errorId === 'string') info.errorId = errorId;
        const remark = remarkOf(error);
        if (remark) log[remark.level]({ requestId: info.id, errorId, ...remark.fields }, remark.message);
      }
    },
  };
}
