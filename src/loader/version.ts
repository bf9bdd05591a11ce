/**
 * The version of what the loader makes of files. Raise it when a change makes other rows of the same files (a rule, the
 * grammar, a table of words, a library that reads files): dossiers are then read again at the next load.
 * `tests/loader/version.test.ts` fails when the code changed and neither this nor its record did.
 */
export const LOADER_VERSION = 1;
