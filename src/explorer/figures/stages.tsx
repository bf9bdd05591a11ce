import type { ComponentChildren } from 'preact';
import type { DealKind, DealStatus, FiguresPageQuery } from '../operations.ts';
import { count, term } from '../words/terms.ts';

type Cell = FiguresPageQuery['statistics']['dealsByKindAndStatus'][number];

interface StagesProps {
  kinds: readonly [DealKind, readonly Cell[]][];
  statuses: readonly DealStatus[];
  total: number;
  caption: ComponentChildren;
}

/** Deals by kind and by how far they came, as a table whose cells are links. */
export function Stages({ kinds, statuses, total, caption }: StagesProps) {
  const inForce = kinds.flatMap(([, cells]) => cells).filter(({ status }) => status === 'IN_FORCE');
  const number = inForce.reduce((sum, cell) => sum + cell.count, 0);
  return (
    <section aria-labelledby="stages">
      <h2 id="stages">
        {number} of {count(total, 'deal')} {number === 1 ? 'is' : 'are'} in force
      </h2>
      <figure class="chart">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
        <div class="scroll" tabIndex={0}>
          <table class="plain stages">
            <caption class="unseen">Deals by kind and status</caption>
            <thead>
              <tr>
                <th scope="col">Kind</th>
                {statuses.map((status) => (
                  <th key={status} scope="col">
                    {term(status)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {kinds.map(([kind, cells]) => (
                <tr key={kind}>
                  <th scope="row">
                    <a href={`/deals?kind=${kind}`}>{term(kind)}</a>
                  </th>
                  {statuses.map((status) => {
                    const found = cells.find((cell) => cell.status === status);
                    return (
                      <td key={status}>
                        {found ? (
                          <a class={`n${Math.min(4, found.count)}`} href={`/deals?kind=${kind}&status=${status}`}>
                            {found.count}
                          </a>
                        ) : (
                          <span class="unknown">none</span>
                        )}
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        {caption}
      </figure>
    </section>
  );
}
