/**
 * The version of the loader's output. Increment it when a change (to a rule, the grammar, a table of words or a library
 * that reads files) produces other rows from the same files: the next load then reads all dossiers again.
 * `tests/loader/version.test.ts` fails if the code has changed without this version or its record changing.
 */
export const LOADER_VERSION = 5;
