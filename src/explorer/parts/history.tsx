import type { Address } from '../address.ts';
import type { ClaimOrigin, ProofFragment } from '../operations.ts';
import { groupBy } from '../words/group.ts';
import { count, fieldTerm } from '../words/terms.ts';
import { Origin } from './basis.tsx';

interface HistoryProps {
  address: Address;
  /** The values that the record had then; undefined if no moment is asked for. */
  past: readonly { field: string; value: string; claims: readonly ProofFragment[] }[] | undefined;
  /** The claims of now. */
  claims: readonly ProofFragment[];
}

/** The record as it was at a moment, beside what it is now, and a way to choose the moment. */
export function History({ address, past, claims }: HistoryProps) {
  const moment = address.params.get('asOf');
  const fields = past ? comparison(past, claims) : [];
  const changed = fields.filter(({ before, now }) => before !== now).length;
  return (
    <section aria-labelledby="history">
      <h2 id="history">
        History{' '}
        {past && (
          <small>{changed === 0 ? 'nothing has changed since' : `${count(changed, 'field')} changed since`}</small>
        )}
      </h2>
      <form class="within" action={`${address.path}#history`}>
        <label>
          The record as of <input type="date" name="asOf" value={moment?.slice(0, 10) ?? ''} required />
        </label>
        <button type="submit">Show</button>
        {moment && <a href={`${address.path}#history`}>Only now</a>}
      </form>
      {past?.length === 0 && <p class="intro">This database did not hold the record yet.</p>}
      {past && past.length > 0 && (
        <table class="plain">
          <caption class="unseen">The record then and now</caption>
          <thead>
            <tr>
              <th scope="col">Field</th>
              <th scope="col">As of {moment}</th>
              <th scope="col">Now</th>
            </tr>
          </thead>
          <tbody>
            {fields.map(({ field, before, now, origins }) => (
              <tr key={field} class={before === now ? '' : 'changed'}>
                <th scope="row">{fieldTerm(field)}</th>
                <td>{before ? <bdi>{before}</bdi> : <span class="unknown">not known</span>}</td>
                <td>
                  {before === now ? 'the same' : now ? <bdi>{now}</bdi> : <span class="unknown">not known</span>}
                  {origins.map((origin) => (
                    <Origin key={origin} origin={origin} />
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

/** The values of each field then and now, as text, and who proposed what holds now. */
function comparison(
  past: NonNullable<HistoryProps['past']>,
  claims: readonly ProofFragment[],
): { field: string; before: string; now: string; origins: ClaimOrigin[] }[] {
  const accepted = claims.filter(({ status }) => status === 'ACCEPTED');
  const thenBy = groupBy(
    past.map(({ field, value, claims: [claim] }) => ({ field, label: claim?.label ?? value })),
    ({ field }) => field,
  );
  const nowBy = groupBy(accepted, ({ field }) => field);
  const textOf = (values: readonly { label: string }[] | undefined) =>
    [...new Set((values ?? []).map(({ label }) => label))].sort().join('; ');
  return [...new Set([...thenBy.keys(), ...nowBy.keys()])].map((field) => ({
    field,
    before: textOf(thenBy.get(field)),
    now: textOf(nowBy.get(field)),
    origins: [...new Set((nowBy.get(field) ?? []).map(({ origin }) => origin))],
  }));
}
