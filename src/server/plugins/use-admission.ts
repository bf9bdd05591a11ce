import { type ExecutionArgs, GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { ErrorCode } from '../../graphql/errors.ts';
import type { Limits } from '../../limits.ts';
import { type Admission, COST_IN_WORK, NotAdmitted } from '../http/admission.ts';
import type { Arrival } from '../yoga.ts';

/**
 * Executes an operation when there is room for its cost. This is after parsing and validation, which alone tell the cost
 * and are bounded themselves (`document-limits.ts`).
 */
export function useAdmission(admission: Admission, { seconds }: Pick<Limits, 'seconds'>): Plugin<Arrival> {
  return {
    onExecute({ args, executeFn, setExecuteFn }) {
      const { signal, notes } = args.contextValue as Arrival;
      setExecuteFn(async (given: ExecutionArgs) => {
        const deadline = notes.start + seconds * 1000;
        const { rank, isLight, leave } = await admission.enter(notes.cost ?? 0, deadline, signal).catch(refuse);
        try {
          return await executeFn({ ...given, contextValue: { ...(given.contextValue as Arrival), rank, isLight } });
        } finally {
          leave(!signal.aborted);
        }
      });
    },
  };
}

function refuse(error: unknown): never {
  if (!(error instanceof NotAdmitted)) throw error;
  const code: ErrorCode = 'SERVICE_UNAVAILABLE';
  const http = { status: 503, headers: { 'retry-after': String(error.retryAfter) } };
  throw new GraphQLError(error.message, { extensions: { code, limit: COST_IN_WORK, http } });
}
