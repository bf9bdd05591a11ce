import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Where Chromium is, if it is installed. */
export const browserPath = places.find((place) => existsSync(place));

/** The name of tests in a browser, which says so where they are skipped. */
export function inBrowser(name: string): string {
  return browserPath ? name : `${name}: skipped, as none of ${places} is there`;
}

/** Starts a browser that reaches no other host than this one. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: browserPath as string,
    // Root, as in a container, may not start it otherwise. It opens nothing but our own page.
    chromiumSandbox: false,
    args: [
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
      ...['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
      ...['--disable-component-update', '--disable-sync'],
    ],
  });
}
