// Windows refuses these whatever extension follows.
const reservedNames = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])$/;
const maxLength = 48;

/** Lower-case ASCII letters, digits and single hyphens, safe as a file name everywhere; `fallback` when nothing is left. */
export function slug(text: string, fallback: string): string {
  const ascii = text.normalize('NFKD').replace(/\p{Mark}/gu, '');
  const words = ascii.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  const name = words.replace(/^-/, '').slice(0, maxLength).replace(/-$/, '');
  if (name === '') return fallback;
  return reservedNames.test(name) ? `${name}-file` : name;
}

/** Gives each name out once: a repeated one gets `-2`, `-3` before its first dot. */
export function createNamer(): (name: string) => string {
  const taken = new Set<string>();
  return (name) => {
    const dot = name.indexOf('.') < 0 ? name.length : name.indexOf('.');
    let unique = name;
    for (let i = 2; taken.has(unique); i++) unique = `${name.slice(0, dot)}-${i}${name.slice(dot)}`;
    taken.add(unique);
    return unique;
  };
}
