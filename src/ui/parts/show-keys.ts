const macNames: Record<string, string> = { Ctrl: '⌘', Alt: '⌥', Shift: '⇧', Del: '⌫' };

/** `Ctrl Shift K` as the platform writes it: unchanged, or with the Mac's signs. */
export function showKeys(keys: string, isMac: boolean): string {
  if (!isMac) return keys;
  return keys
    .split(' ')
    .map((key) => macNames[key] ?? key)
    .join(' ');
}
