import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { tags as t } from '@lezer/highlight';

// Colours are variables, so a change of theme needs nothing from here.
const highlight = HighlightStyle.define([
  {
    tag: [t.keyword, t.moduleKeyword, t.definitionKeyword, t.operatorKeyword, t.controlKeyword],
    color: 'var(--c-key)',
  },
  { tag: [t.string, t.special(t.string), t.regexp, t.attributeValue], color: 'var(--c-str)' },
  { tag: [t.number, t.bool, t.null, t.atom], color: 'var(--c-num)' },
  { tag: [t.tagName, t.standard(t.tagName)], color: 'var(--c-tag)' },
  { tag: t.attributeName, color: 'var(--c-attr)' },
  {
    tag: [t.function(t.variableName), t.function(t.propertyName), t.function(t.definition(t.variableName))],
    color: 'var(--c-fn)',
  },
  { tag: [t.typeName, t.className, t.namespace], color: 'var(--c-fn)' },
  { tag: t.comment, color: 'var(--c-com)', fontStyle: 'italic' },
  { tag: [t.punctuation, t.bracket, t.angleBracket, t.operator, t.derefOperator], color: 'var(--c-punc)' },
  { tag: [t.variableName, t.propertyName, t.definition(t.propertyName), t.content], color: 'var(--text)' },
  { tag: t.invalid, color: 'var(--err)' },
]);

const wavy = (colour: string) => ({
  backgroundImage: 'none',
  paddingBottom: '0',
  textDecoration: `underline wavy var(${colour}) 1px`,
  textUnderlineOffset: '3px',
  textDecorationSkipInk: 'none',
});

const popup = {
  border: 'none',
  borderRadius: 'var(--r-8)',
  background: 'var(--raised)',
  color: 'var(--text)',
  boxShadow: 'var(--shadow-3)',
  font: '400 var(--fs-12) / var(--lh-12) var(--font-ui)',
};

const text = EditorView.theme({
  '&': { height: '100%', color: 'var(--text)', background: 'var(--code-bg)' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': {
    font: '400 12px/18px var(--font-mono)',
    fontFeatureSettings: '"liga" 0, "calt" 0',
    letterSpacing: '0',
  },
  '.cm-content': { padding: '8px 0', caretColor: 'var(--accent-line)' },
  '.cm-line': { padding: '0 16px 0 4px' },
  '.cm-cursor, .cm-dropCursor': { borderLeft: '1.5px solid var(--accent-line)' },
  '.cm-activeLine, .cm-activeLineGutter': { background: 'var(--code-line)' },
  '.cm-node-line, .cm-gutterElement.cm-node-gutter': { background: 'var(--accent-soft)' },
  '&.cm-focused .cm-node-line.cm-activeLine, &.cm-focused .cm-node-gutter.cm-activeLineGutter': {
    background: 'var(--accent-soft-2)',
  },
  // Above the text, since the lines below have grounds of their own.
  '.cm-selectionLayer': { zIndex: '1 !important', pointerEvents: 'none' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionLayer .cm-selectionBackground':
    {
      background: 'color-mix(in srgb, var(--accent-line) 22%, transparent)',
    },
  '.cm-selectionMatch': {
    background: 'color-mix(in srgb, var(--accent-line) 14%, transparent)',
    borderRadius: '2px',
  },
  '.cm-searchMatch': {
    background: 'color-mix(in srgb, var(--warn-line) 26%, transparent)',
    outline: '1px solid transparent',
    borderRadius: '2px',
  },
  '.cm-searchMatch.cm-searchMatch-selected': {
    background: 'color-mix(in srgb, var(--warn-line) 48%, transparent)',
    outlineColor: 'var(--warn-line)',
  },
  '&.cm-focused .cm-matchingBracket, .cm-matchingBracket': {
    background: 'none',
    outline: '1px solid var(--line-3)',
    borderRadius: '2px',
  },
  '&.cm-focused .cm-nonmatchingBracket, .cm-nonmatchingBracket': {
    background: 'none',
    outline: '1px solid var(--err-line)',
    borderRadius: '2px',
  },
  '.cm-foldPlaceholder': {
    border: 'none',
    padding: '0 4px',
    borderRadius: 'var(--r-4)',
    background: 'var(--control)',
    color: 'var(--text-2)',
  },
});

const gutters = EditorView.theme({
  '.cm-gutters': {
    background: 'var(--code-bg)',
    border: 'none',
    color: 'var(--text-3)',
    fontSize: 'var(--fs-11)',
  },
  '.cm-gutter-lint': { width: '20px' },
  '.cm-gutter-lint .cm-gutterElement': { padding: '0', display: 'grid', placeItems: 'center' },
  '.cm-gutter-lint .cm-node-gutter': { boxShadow: 'inset 2px 0 var(--accent-line)' },
  '.cm-lineNumbers .cm-gutterElement': { minWidth: '22px', padding: '0 2px 0 0' },
  '.cm-activeLineGutter': { color: 'var(--text)' },
  '.cm-foldGutter': {
    width: '12px',
    fontFamily: 'var(--font-ui)',
  },
  '.cm-fold-open': { opacity: '0', transition: 'opacity var(--dur-1)' },
  '.cm-gutters:hover .cm-fold-open': { opacity: '1' },
  '.cm-foldGutter .cm-gutterElement': { padding: '0 0 0 2px', cursor: 'pointer' },
  '.cm-colours': { width: '14px' },
  '.cm-colours .cm-gutterElement': { display: 'grid', placeItems: 'center' },
  '.cm-swatch': {
    width: '10px',
    height: '10px',
    borderRadius: 'var(--r-2)',
    boxShadow: 'var(--swatch-edge)',
  },
});

const problems = EditorView.theme({
  '.cm-lintRange-error': wavy('--err-line'),
  '.cm-lintRange-warning': wavy('--warn-line'),
  '.cm-lintRange-info': wavy('--note-line'),
  '.cm-lintRange-active': { background: 'none' },
  '.cm-lint-marker': { width: '10px', height: '10px', padding: '0', cursor: 'default' },
  '.cm-lint-marker-error, .cm-lint-marker-warning, .cm-lint-marker-info': { content: 'none' },
  '.cm-lint-marker-error': {
    background: 'var(--err-line)',
    clipPath: 'polygon(30% 0,70% 0,100% 30%,100% 70%,70% 100%,30% 100%,0 70%,0 30%)',
  },
  '.cm-lint-marker-warning': { background: 'var(--warn-line)', clipPath: 'polygon(50% 5%,100% 95%,0 95%)' },
  '.cm-lint-marker-info': { border: '2px solid var(--note-line)', borderRadius: '50%' },
  '.cm-diagnostic': { padding: '6px 10px', border: 'none', maxWidth: '380px', whiteSpace: 'normal' },
  '.cm-diagnostic + .cm-diagnostic': { borderTop: '1px solid var(--line-1)' },
  '.cm-diagnosticText': { display: 'block' },
  '.cm-diagnosticAction': {
    minHeight: '24px',
    margin: '6px 0 0',
    padding: '0 8px',
    borderRadius: 'var(--r-6)',
    background: 'var(--surface)',
    color: 'var(--text)',
    boxShadow: 'inset 0 0 0 1px var(--line-2)',
    font: 'var(--fw-medium) var(--fs-12) / var(--lh-12) var(--font-ui)',
  },
});

const popups = EditorView.theme({
  '.cm-tooltip': { ...popup, zIndex: 'var(--z-popover)' },
  '.cm-tooltip-lint': { padding: '0' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { font: 'inherit', maxHeight: '232px', padding: '4px' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': {
    display: 'flex',
    alignItems: 'center',
    gap: '12px',
    minHeight: '24px',
    padding: '0 8px',
    borderRadius: 'var(--r-4)',
  },
  '.cm-tooltip-autocomplete ul li[aria-selected], .cm-tooltip-autocomplete-disabled ul li[aria-selected]': {
    background: 'var(--accent-soft)',
    color: 'var(--accent-text)',
  },
  '.cm-completionLabel': { fontFamily: 'var(--font-mono)' },
  '.cm-completionMatchedText': { textDecoration: 'none', fontWeight: '600' },
  '.cm-completionDetail': {
    marginLeft: 'auto',
    fontStyle: 'normal',
    fontSize: 'var(--fs-11)',
    color: 'var(--text-3)',
  },
  'li[aria-selected] .cm-completionDetail': { color: 'inherit' },
  '.cm-tooltip.cm-completionInfo': { padding: '6px 10px', maxWidth: '240px', margin: '0 4px' },
  '.cm-word': { padding: '6px 10px', maxWidth: '320px' },
  '.cm-word b': { font: '600 var(--fs-11) / var(--lh-12) var(--font-mono)' },
  '.cm-word[data-status="ignored"] p:last-child, .cm-word[data-status="partial"] p:last-child': {
    color: 'var(--warn)',
  },
  '.cm-word[data-status="stops"] p:last-child': { color: 'var(--err)' },
});

const field = {
  minHeight: '24px',
  margin: '0',
  padding: '0 8px',
  border: 'none',
  borderRadius: 'var(--r-6)',
  background: 'var(--control)',
  color: 'var(--text)',
  font: '400 var(--fs-12) / var(--lh-12) var(--font-ui)',
};

const panels = EditorView.theme({
  '.cm-panels': { background: 'var(--surface)', color: 'var(--text)', zIndex: '2' },
  '.cm-panels.cm-panels-top': { borderBottom: '1px solid var(--line-1)' },
  '.cm-panels.cm-panels-bottom': { borderTop: '1px solid var(--line-1)' },
  '.cm-panel.cm-search, .cm-panel.cm-dialog': {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '6px 6px',
    padding: '8px 40px 8px 12px',
    font: '400 var(--fs-12) / var(--lh-12) var(--font-ui)',
  },
  '.cm-panel .cm-textfield': { ...field, flex: '1 1 calc(100% - 220px)', minWidth: '96px' },
  '.cm-panel .cm-textfield:focus': { outline: '1px solid var(--accent-line)', background: 'var(--surface)' },
  '.cm-panel .cm-button': { ...field, backgroundImage: 'none', fontWeight: 'var(--fw-medium)' },
  '.cm-panel .cm-button:hover': { background: 'var(--control-hover)' },
  '.cm-panel .cm-button:active': { background: 'var(--control-active)', backgroundImage: 'none' },
  '.cm-panel.cm-search label': {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '4px',
    minHeight: '24px',
    fontSize: 'var(--fs-12)',
    whiteSpace: 'nowrap',
  },
  '.cm-panel.cm-search input[type="checkbox"]': { margin: '0', accentColor: 'var(--accent)' },
  '.cm-panel.cm-search [name="close"], .cm-panel .cm-dialog-close': {
    position: 'absolute',
    top: '8px',
    right: '8px',
    width: '24px',
    height: '24px',
    borderRadius: 'var(--r-6)',
    fontSize: '16px',
    textAlign: 'center',
    color: 'var(--text-2)',
  },
  '.cm-panel.cm-search [name="close"]:hover': { background: 'var(--control)' },
});

/** How the editor looks, in the words of the app's own variables. */
export const codeTheme: Extension = [text, gutters, problems, popups, panels, syntaxHighlighting(highlight)];
