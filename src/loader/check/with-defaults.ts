import { expandDefaults } from '../facts/defaults.ts';
import type { Path, YamlFile } from '../read/yaml.ts';

/** A facts file whose claims are complete. */
export interface FactsYaml extends YamlFile {
  /** Whether what stands at a path is taken from `defaults`. */
  isTaken(path: Path): boolean;
}

/** Completes claims by the defaults of their records. What they take is located there, and its uses at the claims. */
export function withDefaults(file: YamlFile): FactsYaml {
  const { value, takenFrom } = expandDefaults(file.value);
  return {
    ...file,
    value,
    locate: (path) => file.locate(takenFrom(path) ?? path),
    isTaken: (path) => takenFrom(path) !== undefined,
  };
}
