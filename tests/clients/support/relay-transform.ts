import type { Plugin } from 'vitest/config';

/** What babel-plugin-relay does for an application: each graphql`…` becomes what relay-compiler made of it. */
export function relayTransform(): Plugin {
  return {
    name: 'relay',
    enforce: 'pre',
    transform(code, id) {
      if (!id.includes('/clients/relay/')) return;
      const names: string[] = [];
      const replaced = code.replace(/graphql`\s*(?:query|fragment)\s+(\w+)[^`]*`/g, (_tag, name: string) => {
        names.push(name);
        return `${name}_artefact`;
      });
      const imports = names.map((name) => `import ${name}_artefact from '../generated/relay/${name}.graphql.ts';`);
      return { code: `${imports.join(' ')} ${replaced}`, map: null };
    },
  };
}
