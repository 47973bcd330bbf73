const maxLength = 240;

/** Why a path in a zip may not be used, as a sentence; null for a plain relative one. */
export function findPathFault(path: string): string | null {
  const shown = path.length > 80 ? `${path.slice(0, 80)}…` : path;
  if (path === '' || path.length > maxLength)
    return `A name in the zip has ${path.length} characters; 1 to ${maxLength} are read.`;
  if (/[\p{Cc}\p{Cf}]/u.test(path)) return 'A name in the zip has invisible characters.';
  if (path.includes('\\') || path.startsWith('/') || /^[a-z]:/i.test(path))
    return `${shown} in the zip leads out of its folder.`;
  const parts = path.split('/');
  if (parts.includes('..') || parts.includes('.')) return `${shown} in the zip leads out of its folder.`;
  if (parts.slice(0, -1).includes('') || path.endsWith('/')) return `${shown} in the zip is no file name.`;
  return null;
}
