import { type GraphQLError, getOperationAST } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Logger } from '../log.ts';
import type { Remark } from './mask.ts';
import { soundName } from './notes.ts';
import { beginInside } from './trace.ts';
import type { Arrival } from './yoga.ts';

/**
 * Notes which operation a request asks for and which errors it is answered with, and logs what is behind those errors,
 * each with the id of the request.
 *
 * @param remarkOf what there is to log of an error that was masked
 */
export function useNotes(log: Logger, remarkOf: (error: object) => Remark | undefined): Plugin<Arrival> {
  return {
    onParams({ params, context }) {
      const { notes } = context as Arrival;
      if (typeof params.query === 'string') notes.document = params.query;
      notes.operationName = soundName(params.operationName);
    },
    onExecute({ args }) {
      const { notes } = args.contextValue as Arrival;
      const operation = getOperationAST(args.document, args.operationName);
      notes.operationName = soundName(operation?.name?.value);
      notes.operationType = operation?.operation;
      const outer = notes.trace;
      if (!outer) return;
      const { inside, end } = beginInside(outer, 'execute');
      notes.trace = inside;
      return {
        onExecuteDone() {
          notes.trace = outer;
          end();
        },
      };
    },
    onResultProcess({ result, serverContext }) {
      const { notes } = serverContext as unknown as Arrival;
      if (Array.isArray(result) || !('errors' in result)) {
        // An answer that was remembered is not executed (introspection.ts).
        notes.operationType ??= 'query';
        return;
      }
      for (const error of (result.errors ?? []) as GraphQLError[]) {
        const { code, limit, errorId } = error.extensions;
        notes.codes.add(String(code ?? 'none'));
        if (typeof limit === 'string') notes.limit = limit;
        if (typeof errorId === 'string') notes.errorId = errorId;
        const remark = remarkOf(error);
        if (remark) log[remark.level]({ requestId: notes.id, errorId, ...remark.fields }, remark.message);
      }
    },
  };
}
