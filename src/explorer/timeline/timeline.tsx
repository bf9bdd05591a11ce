import type { TimelinePageQuery, TimelinePageQueryVariables } from '../operations.ts';
import { page } from '../page.ts';
import { Chips } from '../parts/foot.tsx';
import { SourceLine } from '../parts/source-line.tsx';
import { humanDate } from '../words/dates.ts';
import { count, term } from '../words/terms.ts';
import { type TimelineEvent, timelineOf, WIDTH } from './layout.ts';

export const timelinePage = page<TimelinePageQuery, TimelinePageQueryVariables>({
  operation: 'TimelinePage',
  params: [],
  variables: () => ({}),
  view(data, { address, release }) {
    const { summits, deals } = data;
    const isPart = summits.totalCount > summits.nodes.length || deals.totalCount > deals.nodes.length;
    const events = eventsOf(data);
    const timeline = timelineOf(events);
    const undated = deals.nodes.filter(({ timeline: steps }) => steps.every(({ date }) => !date)).length;
    const newestFirst = [...events].sort((a, b) => (a.start < b.start ? 1 : -1));
    const [last, first] = [newestFirst[0], newestFirst.at(-1)];
    const title =
      first && last
        ? `From ${humanDate(first.edtf)} to ${humanDate(last.edtf)}: ${count(events.length, 'event')}`
        : 'No events yet';
    return {
      title: 'Time line',
      description: title,
      body: (
        <>
          <p class="kicker">Time line</p>
          <h1 class="long">{title}</h1>
          <p class="stand">
            A dot is a day; a bar is a month, a year or an interval: no date is drawn more precisely than it is known.
            {isPart &&
              ` Of ${count(summits.totalCount, 'summit')} and ${count(deals.totalCount, 'deal')} the newest are here.`}
          </p>
          <Chips address={address} />
          <figure class="chart">
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
            <div class="scroll" tabIndex={0}>
              <svg class="timeline" viewBox={`0 0 ${WIDTH} ${timeline.height}`}>
                <title>{title}</title>
                {timeline.ticks.map(({ x, label }) => (
                  <g key={label} class="tick">
                    <line x1={x} y1={18} x2={x} y2={timeline.height} />
                    <text x={x} y={12} text-anchor="middle">
                      {label}
                    </text>
                  </g>
                ))}
                {timeline.lanes.map(({ name, y, marks }) => (
                  <g key={name} class="lane">
                    <text x={0} y={y + 12}>
                      {name}
                    </text>
                    {marks.map((mark) => (
                      <a key={`${mark.href}${mark.label}`} href={mark.href}>
                        <title>
                          {mark.label}, {humanDate(mark.edtf)}
                        </title>
                        {mark.width === 0 ? (
                          <circle cx={mark.x} cy={mark.y} r={5.5} />
                        ) : (
                          <rect x={mark.x} y={mark.y - 4} width={mark.width} height={8} rx={2} />
                        )}
                      </a>
                    ))}
                  </g>
                ))}
              </svg>
            </div>
            <SourceLine address={address} release={release} what="the events" />
          </figure>
          <section aria-labelledby="events">
            <h2 id="events">The events</h2>
            {undated > 0 && (
              <p class="intro">
                {count(undated, 'deal')} without any known date {undated === 1 ? 'is' : 'are'} not here.
              </p>
            )}
            <table class="plain">
              <thead>
                <tr>
                  <th scope="col">When</th>
                  <th scope="col">What</th>
                </tr>
              </thead>
              <tbody>
                {newestFirst.map((event) => (
                  <tr key={`${event.href}${event.label}`}>
                    <td>{humanDate(event.edtf)}</td>
                    <td>
                      <a href={event.href}>
                        <bdi>{event.label}</bdi>
                      </a>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        </>
      ),
      table: {
        columns: ['kind', 'what', 'date', 'earliest', 'latest', 'path'],
        rows: newestFirst.map(({ lane, label, edtf, start, end, href }) => [lane, label, edtf, start, end, href]),
      },
      node: { '@type': 'Dataset', name: 'Time line', description: title, url: `${address.origin}/timeline` },
    };
  },
});

function eventsOf({ summits, occasions, deals }: TimelinePageQuery): TimelineEvent[] {
  return [
    ...summits.nodes.map(({ slug, name, date }) => ({
      lane: 'Summits',
      label: name,
      href: `/summits/${slug}`,
      ...date,
    })),
    ...occasions.flatMap(({ slug, name, date }) =>
      date ? [{ lane: 'Occasions', label: name, href: `/occasions/${slug}`, ...date }] : [],
    ),
    ...deals.nodes.flatMap(({ slug, title, timeline }) =>
      timeline.flatMap(({ status, date }) =>
        date
          ? [{ lane: 'Deals', label: `${title}: ${term(status).toLowerCase()}`, href: `/deals/${slug}`, ...date }]
          : [],
      ),
    ),
  ];
}
