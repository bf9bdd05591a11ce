import type { Bindingness, DealStatus } from '../operations.ts';
import { term } from '../words/terms.ts';

/** How far a deal with each status has come, in five steps from being discussed to being in force. */
const STEPS: Record<DealStatus, number> = {
  DISCUSSED: 1,
  PROPOSED: 1,
  IN_NEGOTIATION: 1,
  INTENDED: 2,
  ANNOUNCED: 2,
  CONCLUDED: 2,
  ISSUED: 2,
  INITIALLED: 2,
  AGREED: 3,
  SIGNED: 4,
  RATIFIED: 4,
  IN_FORCE: 5,
  IMPLEMENTING: 5,
  COMPLETED: 5,
  SUSPENDED: 0,
  CANCELLED: 0,
  EXPIRED: 0,
};

/** The status of a deal as a line of five steps. A deal that ended before or after has no step. */
export function StatusLine({ status, bindingness }: { status: DealStatus; bindingness: Bindingness }) {
  const reached = STEPS[status];
  const x = (step: number) => 7 + (step - 1) * 50;
  return (
    <div class="firm">
      <svg viewBox="0 0 216 16" aria-hidden="true">
        <line class="rest" x1={x(1)} y1="8" x2={x(5)} y2="8" />
        {reached > 1 && <line class="done" x1={x(1)} y1="8" x2={x(reached)} y2="8" />}
        {[1, 2, 3, 4, 5].map((step) => (
          <circle
            key={step}
            class={step <= reached ? 'done' : 'rest'}
            cx={x(step)}
            cy="8"
            r={step === reached ? 6.5 : 4}
          />
        ))}
      </svg>
      <b>{term(status)}</b>
      {bindingness === 'UNKNOWN' ? ' · legal force not known' : ` · ${term(bindingness).toLowerCase()}`}
      {reached > 0 && <span class="unseen">, step {reached} of 5 from discussed to in force</span>}
    </div>
  );
}
