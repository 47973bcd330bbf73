import styles from './Kbd.module.css';
import { showKeys } from './show-keys.ts';

const isMac = /mac|iphone|ipad/i.test(navigator.platform);

/** Keys as `Ctrl Shift K`; a Mac shows its own signs. `plain` drops the box, for menus. */
export function Kbd({ keys, plain = false }: { keys: string; plain?: boolean }) {
  return <kbd className={plain ? styles.plain : styles.box}>{showKeys(keys, isMac)}</kbd>;
}
