import type { z } from 'zod';
import type { Path } from '../read/yaml.ts';

/** The parts of a zod schema's definition that contain schemas. */
interface Definition {
  type: string;
  shape?: Record<string, z.core.$ZodType>;
  valueType?: z.core.$ZodType;
  element?: z.core.$ZodType;
  innerType?: z.core.$ZodType;
  out?: z.core.$ZodType;
}

/** Returns the names of the fields that a schema has at a path, with those of the short forms of claims. */
export function fieldsAt(schema: z.core.$ZodType, path: Path): string[] {
  let found: z.core.$ZodType | undefined = schema;
  for (const step of path) {
    const { shape, valueType, element } = definitionOf(found);
    found = shape?.[String(step)] ?? valueType ?? element;
    if (!found) return [];
  }
  const names = Object.keys(definitionOf(found).shape ?? {});
  const shorter = names.includes('claims') ? ['basis', 'status', 'note', 'spans'] : [];
  return [...names, ...shorter, ...([...names, ...shorter].includes('spans') ? ['in', 'words', 'nth'] : [])];
}

/** Returns the definition behind defaults, optional values and preprocessing. */
function definitionOf(schema: z.core.$ZodType | undefined): Partial<Definition> {
  // The union of all definitions has no common fields; `Definition` names those used.
  const definition = schema?._zod.def as Partial<Definition> | undefined;
  if (!definition) return {};
  return definition.innerType || definition.type === 'pipe'
    ? definitionOf(definition.innerType ?? definition.out)
    : definition;
}
