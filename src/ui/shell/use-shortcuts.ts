import { useEffect } from 'react';
import { useViewport } from '../panels/canvas/viewport-store.ts';
import { useEditor, useSession } from '../session-context.tsx';

/** Keys that work everywhere but in text; the code editor has its own, with the same undo list behind them. */
export function useShortcuts(): void {
  const editor = useEditor();
  const session = useSession();
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const control = event.ctrlKey || event.metaKey;
      const key = event.key.toLowerCase();
      if (control && key === 's') {
        event.preventDefault();
        void session.flush();
        return;
      }
      if (event.key === 'F6') {
        event.preventDefault();
        focusNextRegion(event.shiftKey ? -1 : 1);
        return;
      }
      if (event.defaultPrevented) return;
      if (control && event.key === '\\') {
        event.preventDefault();
        const { view } = editor.store.getState().panels;
        editor.setPanels({ view: event.shiftKey ? 'code' : view === 'split' ? 'design' : 'split' });
        return;
      }
      if (event.altKey && /^Digit[1-8]$/.test(event.code)) {
        const fixture = editor.store.getState().template.fixtures[Number(event.code.slice(5)) - 1];
        if (fixture) editor.showFixture(fixture.id);
        event.preventDefault();
        return;
      }
      if (isTextBox(event.target) && !(control && key === 'z' && !isDirtyOnItsOwn(event.target))) return;
      if (control && key === 'z') {
        event.preventDefault();
        if (event.shiftKey) editor.redo();
        else editor.undo();
      } else if (control && key === 'y') {
        event.preventDefault();
        editor.redo();
      } else if (control && key === '0') {
        event.preventDefault();
        useViewport.getState().setZoom(1);
      } else if (event.shiftKey && event.code === 'Digit1') {
        useViewport.getState().setZoom('fit');
      }
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [editor, session]);
}

const regionSelector = 'header, section[aria-label], footer';
const focusable = 'button:not(:disabled), a[href], input, textarea, [tabindex="0"], [contenteditable="true"]';

/** F6 goes through the outermost regions in reading order and into the first control of each. */
function focusNextRegion(step: 1 | -1): void {
  const regions = [...document.querySelectorAll<HTMLElement>(regionSelector)].filter(
    (region) =>
      !region.parentElement?.closest(regionSelector) &&
      region.querySelector(focusable) &&
      region.offsetParent !== null,
  );
  const at = regions.findIndex((region) => region.contains(document.activeElement));
  const next = regions[(at + step + regions.length) % regions.length];
  next?.querySelector<HTMLElement>(focusable)?.focus();
}

const isTextBox = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLInputElement && target.type !== 'checkbox'));

// A dialog's boxes hold text that is not part of the template yet; their own undo must go on working.
const isDirtyOnItsOwn = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('[role="dialog"]') !== null;
