import { describe, expect, test } from 'vitest';
import { hrefOf, knownParams, readAddress, toggled, twinHref, withParam } from '../../src/explorer/address.ts';
import { findPage } from '../../src/explorer/routes.ts';

const origin = 'http://localhost:4000';
const read = (target: string) => {
  const address = readAddress(target, origin);
  if (!address) throw new Error(`${target} is no address`);
  return address;
};

test.each([
  ['/', '/', undefined],
  ['/index.json', '/', 'json'],
  ['/deals', '/deals', undefined],
  ['/deals.csv?kind=TREATY', '/deals', 'csv'],
  ['/documents/a.b.jsonld', '/documents/a.b', 'jsonld'],
  ['/documents/a.html', '/documents/a.html', undefined],
])('%s is the page %s as %s', (target, path, twin) => {
  expect(read(target)).toMatchObject({ path, twin, origin });
});

test.each(['//elsewhere.example/', 'http://elsewhere.example/', '/\\elsewhere.example', 'http://%'])(
  '%s is no address of ours',
  (target) => {
    expect(readAddress(target, origin)).toBeUndefined();
  },
);

test.each([
  ['/summits', 'SummitsPage', ''],
  ['/summits/a-b', 'SummitPage', 'a-b'],
  ['/people/%E4%B9%A0', 'PersonPage', '习'],
])('%s is a page', (path, operation, slug) => {
  const found = findPage(path);
  expect([found?.page.operation, found?.slug]).toEqual([operation, slug]);
});

test.each(['/summits/', '/summits/a/b', '/nothing', '/constructor', '/summits/%', '/search/x', '/SUMMITS'])(
  '%s is no page',
  (path) => {
    expect(findPage(path)).toBeUndefined();
  },
);

describe('links of a list', () => {
  const list = read('/deals?kind=TREATY&q=gas&after=abc');

  test('a value is added and taken away, from the first page on', () => {
    expect(toggled(list, 'kind', 'TARGET')).toBe('/deals?q=gas&kind=TREATY&kind=TARGET');
    expect(toggled(list, 'kind', 'TREATY')).toBe('/deals?q=gas');
    expect(toggled(list, 'year', '2015', { isSingle: true })).toBe('/deals?kind=TREATY&q=gas&year=2015');
    expect(toggled(read('/deals?year=2014'), 'year', '2015', { isSingle: true })).toBe('/deals?year=2015');
  });

  test('another order begins at the first page, the next page keeps everything', () => {
    expect(withParam(list, 'order', 'title')).toBe('/deals?kind=TREATY&q=gas&order=title');
    expect(withParam(list, 'after', 'def')).toBe('/deals?kind=TREATY&q=gas&after=def');
    expect(withParam(list, 'q', undefined)).toBe('/deals?kind=TREATY');
  });

  test('twins keep what is asked', () => {
    expect(twinHref(list, 'csv')).toBe('/deals.csv?kind=TREATY&q=gas&after=abc');
    expect(twinHref(read('/'), 'json')).toBe('/index.json');
  });

  test('only known parameters count, in one order', () => {
    const known = knownParams(new URLSearchParams('utm_source=x&b=2&a=1&b=3&a='), ['a', 'b']);
    expect(hrefOf('/deals', known)).toBe('/deals?a=1&b=2&b=3');
  });
});
