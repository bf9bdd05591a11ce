/** Returns words as the key of a record: lower-case letters and digits joined by hyphens, at most `most` of them. */
export function slugOf(words: string, most = 60): string {
  const plain = words
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/ı/g, 'i')
    .replace(/ø/gi, 'o')
    .replace(/ł/gi, 'l')
    .replace(/ß/g, 'ss')
    .toLowerCase()
    .replace(/[’'‘]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  if (plain.length <= most) return plain || 'unnamed';
  const cut = plain.slice(0, most + 1);
  return cut.slice(0, Math.max(cut.lastIndexOf('-'), 1)).replace(/-+$/, '');
}

/** Returns a key that is not taken: the one wanted, or with a number after it. Marks it as taken. */
export function freeKey(wanted: string, taken: Set<string>): string {
  let key = wanted;
  for (let count = 2; taken.has(key); count += 1) key = `${wanted}-${count}`;
  taken.add(key);
  return key;
}
