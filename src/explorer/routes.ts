import { dealPage } from './deal/deal.tsx';
import { dealsPage } from './deals/deals.tsx';
import { disagreementsPage } from './disagreements/disagreements.tsx';
import { documentPage } from './document/document.tsx';
import { documentsPage } from './documents/documents.tsx';
import { figuresPage } from './figures/figures.tsx';
import { homePage } from './home/home.tsx';
import { mapPage } from './map/map.tsx';
import { networkPage } from './network/network.tsx';
import { occasionPage } from './occasion/occasion.tsx';
import { organizationPage } from './organization/organization.tsx';
import { organizationsPage } from './organizations/organizations.tsx';
import type { Page } from './page.ts';
import { peoplePage } from './people/people.tsx';
import { personPage } from './person/person.tsx';
import { placePage } from './place/place.tsx';
import { placesPage } from './places/places.tsx';
import { quotePage } from './quote/quote.tsx';
import { quotesPage } from './quotes/quotes.tsx';
import { searchPage } from './search/search.tsx';
import { summitPage } from './summit/summit.tsx';
import { summitsPage } from './summits/summits.tsx';
import { timelinePage } from './timeline/timeline.tsx';

/** The pages by path. In a path, `:slug` stands for the key of a record. */
const pages: Readonly<Record<string, Page>> = {
  '/': homePage,
  '/search': searchPage,
  '/summits': summitsPage,
  '/summits/:slug': summitPage,
  '/deals': dealsPage,
  '/deals/:slug': dealPage,
  '/people': peoplePage,
  '/people/:slug': personPage,
  '/quotes': quotesPage,
  '/quotes/:slug': quotePage,
  '/documents': documentsPage,
  '/documents/:slug': documentPage,
  '/places': placesPage,
  '/places/:slug': placePage,
  '/organizations': organizationsPage,
  '/organizations/:slug': organizationPage,
  '/occasions/:slug': occasionPage,
  '/disagreements': disagreementsPage,
  '/network': networkPage,
  '/map': mapPage,
  '/timeline': timelinePage,
  '/figures': figuresPage,
};

/** The paths of pages that name no record. */
export const listPaths = Object.keys(pages).filter((path) => !path.includes(':'));

/** Finds the page of a path, the key of its record, and the path that all pages of its kind have: `/summits/:slug`. */
export function findPage(path: string): { page: Page; slug: string; name: string } | undefined {
  const [, section = '', key] = /^(\/[a-z-]*)(?:\/([^/]+))?$/.exec(path) ?? [];
  const slug = key === undefined ? '' : decoded(key);
  const name = key === undefined ? section : `${section}/:slug`;
  if (slug === undefined || !Object.hasOwn(pages, name)) return undefined;
  return { page: pages[name] as Page, slug, name };
}

function decoded(key: string): string | undefined {
  try {
    return decodeURIComponent(key);
  } catch {
    return undefined;
  }
}
