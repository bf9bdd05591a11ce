import { type ExecutionArgs, GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Limits } from '../../config/limits.ts';
import type { ErrorCode } from '../../graphql/errors.ts';
import { type Admission, COST_IN_WORK, NotAdmitted } from '../http/admission.ts';
import type { RequestContext } from '../request-context.ts';

/**
 * Executes an operation once the budget has room for its cost. Runs after parsing and validation, which determine the
 * cost and have limits of their own (`use-document-limits.ts`).
 */
export function useAdmission(admission: Admission, { seconds }: Pick<Limits, 'seconds'>): Plugin<RequestContext> {
  const enter: typeof admission.enter = (...args) => Promise.resolve(admission.enter(...args)).catch(refuse);

  return {
    onExecute({ args, executeFn, setExecuteFn }) {
      const { signal, info, failure } = args.contextValue as RequestContext;
      // It was admitted before, and only has an error to report.
      if (failure) return;
      setExecuteFn(async (given: ExecutionArgs) => {
        const deadline = info.start + seconds * 1000;
        const { rank, isLight, leave } = await enter(info.cost ?? 0, deadline, signal);
        try {
          return await executeFn({
            ...given,
            contextValue: { ...(given.contextValue as RequestContext), rank, isLight },
          });
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
