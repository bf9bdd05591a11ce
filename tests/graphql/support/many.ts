import { madeUp, on } from './made-up.ts';

/** What rows are ordered by, each order by its name; null where a row has nothing to be ordered by. */
type Places = Record<string, Record<string, string | number | null>>;

type Direction = 'ASC' | 'DESC';

const titles = [
  { title: 'Same title', folded: 'same title' },
  { title: 'SÁME TITLE', folded: 'same title' },
  { title: 'same title', folded: 'same title' },
  { title: 'Ünlike', folded: 'unlike' },
  { title: '“Quoted”', folded: '"quoted"' },
];
// The last three differ by less than a double can tell.
const amounts = [
  { amount: null, rank: null },
  { amount: '100', rank: 1 },
  { amount: '100.00', rank: 1 },
  { amount: '250000000000', rank: 2 },
  { amount: '250000000000.00000000000000001', rank: 3 },
  { amount: '250000000000.00000000000000002', rank: 4 },
];
const days = [null, '2001-05-05', '2001-05-05', '2010-10-10', null];

/** One dossier with many rows in every list, most of them alike in what they are ordered by, and where each belongs. */
export function manyRows() {
  const dossier = madeUp('many');
  const places: Record<string, Places> = { deals: {}, quotes: {}, summits: {}, participants: {}, people: {} };
  const place = (list: string, key: string, by: Places[string]) => {
    (places[list] as Places)[key] = by;
  };
  const pick = <Value>(values: readonly Value[], index: number) => values[index % values.length] as Value;

  for (let index = 0; index < 23; index++) {
    dossier.document(`document-${index}`);
    dossier.country(`A${String.fromCharCode(65 + index)}`);
    const { title: name, folded } = pick(titles, index);
    dossier.person(`person-${index}`, { name });
    place('people', `person-${index}`, { NAME: folded, SUMMIT_COUNT: index === 0 ? 31 : index <= 7 ? 2 : 1 });
  }
  for (let index = 0; index < 31; index++) {
    const slug = `summit-${index}`;
    const day = pick(['2001-05-05', '2002-02-02', '2001-05-05'], index);
    const { title: name, folded } = pick(titles, index);
    dossier.summit(slug, { name, ...on(day), countryCode: index % 2 === 0 ? 'AA' : null });
    place('summits', slug, { DATE: day, NAME: folded });
    for (const person of new Set(['person-0', `person-${index % 23}`])) {
      dossier.participant(slug, person);
      place('participants', `${slug}/${person}`, { DATE: day, PERSON: person });
    }
  }
  for (let index = 0; index < 107; index++) {
    const slug = `deal-${index}`;
    const { title, folded } = pick(titles, index);
    const { amount, rank } = pick(amounts, index);
    const day = pick(days, index >> 1);
    dossier.deal(slug, { title, largestAmount: amount, ...(day && on(day)) });
    place('deals', slug, { TITLE: folded, AMOUNT: rank, DATE: day });
    if (index % 2 === 0) dossier.party(slug, 'AA');
  }
  for (let index = 0; index < 57; index++) {
    const slug = `quote-${index}`;
    const day = pick(days, index >> 1);
    const about = { summitSlug: index % 2 === 0 ? 'summit-3' : null, speakerSlug: index % 3 === 0 ? 'person-0' : null };
    dossier.quote(slug, `document-${index % 20}`, { ...about, ...(day && on(day)) });
    place('quotes', slug, { DATE: day, DOCUMENT: index % 20 });
  }
  return { dossier, places };
}

/** The keys in the documented order: by what rows are ordered by, then by key; without the former last, either way. */
export function inOrder(places: Places, order: string, direction: Direction): string[] {
  const entries = Object.entries(places).map(([key, by]) => ({ key, by: by[order] ?? null }));
  const sign = direction === 'ASC' ? 1 : -1;
  const compare = (a: string | number, b: string | number) => (a < b ? -sign : a > b ? sign : 0);
  return entries
    .sort((a, b) => {
      if (a.by === null || b.by === null) return Number(a.by === null) - Number(b.by === null) || compare(a.key, b.key);
      return compare(a.by, b.by) || compare(a.key, b.key);
    })
    .map(({ key }) => key);
}
