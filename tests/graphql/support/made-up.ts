import { createHash } from 'node:crypto';
import type { Database } from '../../../src/database/connection.ts';
import { type DossierRows, type DossierTable, noRows } from '../../../src/loader/dossier.ts';
import { type LoadChanges, write } from '../../../src/loader/write/write-dossiers.ts';

type Row<Table extends DossierTable> = DossierRows[Table][number];
type Given<Table extends DossierTable> = Partial<Row<Table>>;
type Owner = Given<'claims'>;

const noDate = { dateEdtf: null, dateStart: null, dateEnd: null, datePrecision: null };

/** The date columns of a day, or of a range of days. */
export function on(first: string, last = first) {
  if (first === last) return { dateEdtf: first, dateStart: first, dateEnd: last, datePrecision: 'DAY' as const };
  return { dateEdtf: `${first}/${last}`, dateStart: first, dateEnd: last, datePrecision: 'INTERVAL' as const };
}

/**
 * A dossier made up for a test, row by row: what is not given gets a value of no interest. Every record has the claim
 * that the database asks for, whose words are the first four characters of the dossier's first document.
 */
export function madeUp(dossierSlug: string) {
  const rows = noRows();
  const corpusPath = `${dossierSlug}/made-up.txt`;
  rows.dossiers.push({ slug: dossierSlug, title: 'Made up', licence: 'CC0-1.0', contentSha256: dossierSlug });
  rows.corpora.push({ path: corpusPath, dossierSlug, sha256: '0', bytes: 0, codePoints: 0 });

  function claim(owner: Owner, given: Given<'claims'> = {}, spans = [{ start: 0, end: 4 }]) {
    const { slug, text } = rows.documents[0] as Row<'documents'>;
    const ordinal = rows.claims.length + 1;
    const id = `${dossierSlug}-${ordinal}`;
    const noOwner = { summitSlug: null, participantId: null, dealSlug: null, quoteSlug: null, occasionSlug: null };
    const said = { field: 'name', value: 'said', basis: 'STATED', status: 'ACCEPTED', note: null } as const;
    const verified = {
      verifiedBy: 'EDITOR',
      origin: 'EDITOR',
      label: null,
      entry: null,
      topic: '',
      isCompared: false,
    } as const;
    rows.claims.push({ id, ...noOwner, ...owner, ordinal, ...said, ...verified, ...given });
    spans.forEach(({ start, end }, index) => {
      const exact = [...text].slice(start, end).join('');
      rows.claimSpans.push({ claimId: id, ordinal: index + 1, documentSlug: slug, start, end, exact, resolves: false });
    });
  }

  function name(owner: Given<'names'>, key: string, form: string, language: string | null = null) {
    const noOwner = { personSlug: null, organizationSlug: null, countryCode: null, placeSlug: null };
    const ordinal = rows.names.length + 1;
    rows.names.push({
      id: `${dossierSlug}/${key}/${ordinal}`,
      dossierSlug,
      ...noOwner,
      ...owner,
      ordinal,
      form,
      language,
    });
  }

  return {
    rows,
    claim,
    document(slug: string, given: Given<'documents'> = {}) {
      const { title = 'Made up', text = `${title}: ${slug}.` } = given;
      const place = { ordinal: rows.documents.length + 1, fileStart: 0, fileEnd: [...text].length, sha256: '0' };
      const unknown = { publisher: null, url: null, publishedOn: null, publishedStart: null, publishedEnd: null };
      const about = { kind: 'OTHER', language: 'en', containerSlug: null, licence: null, notes: null } as const;
      const cut = { title, text, bodyStart: title.length };
      rows.documents.push({ slug, dossierSlug, corpusPath, ...place, ...cut, ...unknown, ...about, ...given });
    },
    country(code: string, given: Given<'countries'> = {}) {
      const row = { code, alpha3: `${code}X`, name: code, wikidataId: null, ...given };
      rows.countries.push(row);
      name({ countryCode: code }, code, row.name);
    },
    person(slug: string, given: Given<'people'> = {}, aliases: string[] = []) {
      const called = given.name ?? slug;
      const names = { name: called, familyName: null, givenName: null, sortName: called };
      rows.people.push({ slug, ...names, wikidataId: null, ...given });
      for (const form of [called, ...aliases]) name({ personSlug: slug }, slug, form);
    },
    organization(slug: string, given: Given<'organizations'> = {}) {
      const row = { slug, name: slug, countryCode: null, wikidataId: null, ...given };
      rows.organizations.push(row);
      name({ organizationSlug: slug }, slug, row.name);
    },
    place(slug: string, given: Given<'places'> = {}) {
      const where = { countryCode: null, parentSlug: null, latitude: null, longitude: null };
      const row = { slug, name: slug, ...where, wikidataId: null, ...given };
      rows.places.push(row);
      name({ placeSlug: slug }, slug, row.name);
    },
    summit(slug: string, given: Given<'summits'> = {}) {
      const about = { name: slug, kind: 'BILATERAL', format: 'IN_PERSON', topics: [], wikidataId: null } as const;
      const time = { ...on('2000-01-01'), timeOfDay: null, timeZone: null };
      const where = { placeSlug: null, venueSlug: null, countryCode: null, occasionSlug: null };
      rows.summits.push({
        slug,
        dossierSlug,
        ...about,
        ...time,
        ...where,
        ...given,
        topics: [...(given.topics ?? [])],
      });
      claim({ summitSlug: slug });
    },
    participant(summitSlug: string, personSlug: string, given: Given<'participants'> = {}) {
      const id = `${summitSlug}/${personSlug}`;
      const summitDate = rows.summits.find(({ slug }) => slug === summitSlug)?.dateStart as string;
      const inOffice = { role: 'PARTICIPANT', title: null, countryCode: null, organizationSlug: null } as const;
      rows.participants.push({ id, summitSlug, summitDate, personSlug, ...inOffice, ...given });
      claim({ participantId: id });
    },
    deal(slug: string, given: Given<'deals'> = {}) {
      const about = { title: slug, summary: null, subject: null, route: null, term: null };
      const firm = { kind: 'OTHER', bindingness: 'UNKNOWN', status: 'DISCUSSED' } as const;
      const money = { settlementCurrencyCode: null, largestAmount: null };
      rows.deals.push({ slug, dossierSlug, ...about, ...firm, ...noDate, ...money, ...given });
      claim({ dealSlug: slug });
    },
    party(dealSlug: string, countryCode: string) {
      const id = `${dealSlug}/PARTY/${countryCode}`;
      rows.dealParties.push({ id, dealSlug, role: 'PARTY', countryCode, organizationSlug: null });
    },
    amount(dealSlug: string, value: string, given: Given<'dealAmounts'>) {
      const figure = { role: 'CONTRACT_VALUE', qualifier: 'EXACT', period: 'UNSPECIFIED', verbatim: value } as const;
      const kindOf = { valueMax: null, currencyCode: null, unit: null };
      rows.dealAmounts.push({ dealSlug, ordinal: rows.dealAmounts.length + 1, ...figure, value, ...kindOf, ...given });
    },
    currency: (code: string) => rows.currencies.push({ code, name: code }),
    link: (summitSlug: string, dealSlug: string) =>
      rows.summitDeals.push({ summitSlug, dealSlug, link: 'CONTEMPORANEOUS', basis: 'EDITORIAL', note: 'made up' }),
    quote(slug: string, documentSlug: string, given: Given<'quotes'> = {}) {
      const documentOrdinal = rows.documents.find((document) => document.slug === documentSlug)?.ordinal as number;
      const said = { form: 'INDIRECT', text: slug, isTranslation: false, translationNote: null } as const;
      const people = { speakerSlug: null, speakerTitle: null, addresseeSlug: null, summitSlug: null };
      const others = { partOfSlug: null, translationOfSlug: null };
      const place = { documentSlug, dossierSlug, documentOrdinal };
      rows.quotes.push({ slug, ...place, ...said, ...people, ...others, ...noDate, ...given });
      claim({ quoteSlug: slug });
    },
    occasion(slug: string, given: Given<'occasions'> = {}) {
      rows.occasions.push({ slug, dossierSlug, name: slug, ...noDate, placeSlug: null, ...given });
      claim({ occasionSlug: slug });
    },
    attendee: (occasionSlug: string, personSlug: string) => rows.occasionAttendees.push({ occasionSlug, personSlug }),
    write: (db: Database): Promise<LoadChanges> =>
      write(db, { slugs: [dossierSlug] }, async ({ put }) => {
        const contentSha256 = createHash('sha256').update(JSON.stringify(rows)).digest('hex');
        await put([{ rows: { ...rows, dossiers: rows.dossiers.map((dossier) => ({ ...dossier, contentSha256 })) } }]);
        return [];
      }),
  };
}
