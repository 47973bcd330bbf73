import type { Editor } from '../editor/editor.ts';
import { compileParsed } from '../source/compile.ts';
import { parseSource } from '../source/parse.ts';

const rounds = 30;

/**
 * Reading a source takes five times as long until the browser has compiled the parser, which the first keys would feel. So
 * the present one is read again a few times while the page has nothing to do.
 */
export function exerciseParser({ store }: Pick<Editor, 'store'>): void {
  let left = rounds;
  // A deadline tells its time only when it is asked as itself.
  const read = (deadline: Pick<IdleDeadline, 'timeRemaining'>) => {
    const { template } = store.getState();
    do {
      left--;
      compileParsed(template.source, parseSource(template.source, template.manifest.kind));
    } while (left > 0 && deadline.timeRemaining() > 12);
    if (left > 0) requestIdleCallback(read);
  };
  // Safari has no idle callbacks.
  if ('requestIdleCallback' in globalThis) requestIdleCallback(read);
}
