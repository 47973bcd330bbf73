import type { TextRule } from '../../../template/schema.ts';

/** A text rule as it is read aloud: `Shrink 72 to 44 px, at most 3 lines, then … at a word.` */
export function writeRuleSentence(rule: TextRule): string {
  const first = [writeSizes(rule), ...writeLimits(rule)].filter((part) => part !== null).join(', ');
  const ending = writeEnding(rule);
  const sentence =
    first === ''
      ? `Longer text ${rule.cut === 'none' ? 'is not cut' : `ends in ${ending}`}.`
      : `${capitalise(first)}, then ${ending}.`;
  return rule.fallback === '' ? sentence : `${sentence} If empty, show ${rule.fallback}.`;
}

function writeSizes({ maxPx, minPx }: TextRule): string | null {
  if (maxPx !== undefined && minPx !== undefined && minPx < maxPx) return `shrink ${maxPx} to ${minPx} px`;
  if (maxPx !== undefined) return `keep at ${maxPx} px`;
  return minPx === undefined ? null : `shrink to ${minPx} px`;
}

function writeLimits({ maxLines, maxWords, maxGraphemes }: TextRule): string[] {
  const limits: [number | undefined, string][] = [
    [maxLines, 'line'],
    [maxWords, 'word'],
    [maxGraphemes, 'character'],
  ];
  return limits.flatMap(([count, word]) =>
    count === undefined ? [] : [`at most ${count} ${word}${count === 1 ? '' : 's'}`],
  );
}

function writeEnding({ cut, ellipsis }: TextRule): string {
  if (cut === 'none') return 'let it overflow';
  const mark = ellipsis === '' ? 'stop' : ellipsis;
  return `${mark} at a ${cut === 'word' ? 'word' : 'letter'}`;
}

const capitalise = (text: string) => text[0]!.toUpperCase() + text.slice(1);
