import { javascriptLanguage, tsxLanguage } from '@codemirror/lang-javascript';
import { jsonLanguage } from '@codemirror/lang-json';
import { highlightCode, tags as t, tagHighlighter } from '@lezer/highlight';
import { Fragment, type ReactNode, useMemo } from 'react';
import { joinClasses } from '../../parts/join-classes.ts';
import styles from './CodeText.module.css';
import type { CodeLanguage } from './code-language.ts';

export interface CodeTextProps {
  /** For screen readers, for example the file's path. */
  name: string;
  text: string;
  language: CodeLanguage;
  numbered?: boolean;
  /** Long lines go on below instead of to the right. */
  wraps?: boolean;
  className?: string | undefined;
}

const languages = { tsx: tsxLanguage, js: javascriptLanguage, json: jsonLanguage };

const highlighter = tagHighlighter([
  { tag: [t.keyword, t.moduleKeyword, t.definitionKeyword, t.operatorKeyword], class: styles.keyword! },
  { tag: [t.string, t.special(t.string), t.regexp, t.attributeValue], class: styles.string! },
  { tag: [t.number, t.bool, t.null, t.atom], class: styles.number! },
  { tag: t.tagName, class: styles.tag! },
  { tag: t.attributeName, class: styles.attribute! },
  { tag: [t.function(t.variableName), t.typeName, t.className], class: styles.call! },
  { tag: t.comment, class: styles.comment! },
]);

/** Code to be read and not written: coloured like the editor, one element per line. */
export function CodeText({
  name,
  text,
  language,
  numbered = false,
  wraps = false,
  className,
}: CodeTextProps) {
  const lines = useMemo(() => colourLines(text, language), [text, language]);
  return (
    <pre
      tabIndex={0}
      role="region"
      aria-label={name}
      className={joinClasses(styles.code, numbered && styles.numbered, wraps && styles.wraps, className)}
    >
      {lines.map((line, i) => (
        <span key={i} className={styles.line}>
          {line}
          {'\n'}
        </span>
      ))}
    </pre>
  );
}

function colourLines(text: string, language: CodeLanguage): ReactNode[] {
  const code = text.replace(/\n$/, '');
  if (language === 'plain') return code.split('\n');
  const lines: ReactNode[][] = [[]];
  const tree = languages[language].parser.parse(code);
  highlightCode(
    code,
    tree,
    highlighter,
    (part, classes) => {
      const line = lines[lines.length - 1]!;
      line.push(classes ? <span className={classes}>{part}</span> : part);
    },
    () => lines.push([]),
  );
  return lines.map((parts) => parts.map((part, i) => <Fragment key={i}>{part}</Fragment>));
}
