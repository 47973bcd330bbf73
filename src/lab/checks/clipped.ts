import type { NodeText, PlacedRun } from '../../runtime/card.ts';
import { fieldOf, inkBox, linesOf, nameOf, reachBeyond, shownText, unionOf, wordsOf } from './card-texts.ts';
import type { Check, DrawnFixture, Finding, FindingBox } from './check.ts';
import { ruleFor, styleFix, withFix } from './fixes.ts';

// A serif or the tail of a letter may touch the edge.
const tolerancePx = 1;

/** Text that a frame cuts off, or that the engine's own clamp shortens. */
export const clipped: Check = {
  id: 'clipped',
  title: 'Clipped text',
  judge: (drawn) =>
    drawn.text.nodes.flatMap((node) => {
      // The engine keeps the width of a word that it shortened, so nothing else is told of that node.
      const clamped = findClamped(node, drawn);
      return clamped.length > 0 ? clamped : findCutOff(node, drawn);
    }),
};

function findCutOff(node: NodeText, drawn: DrawnFixture): Finding[] {
  const cut = wordsOf(node).filter((run) => hiddenPx(run, drawn) > tolerancePx);
  if (cut.length === 0) return [];
  const field = fieldOf(node, drawn);
  const px = Math.max(...cut.map((run) => hiddenPx(run, drawn)));
  const whole = linesOf(node).filter((line) => line.every((run) => !cut.includes(run))).length;
  return [
    {
      code: 'clipped.frame',
      severity: field ? 'err' : 'warn',
      message: `${nameOf(node, drawn)} is cut off by its frame: ${Math.ceil(px)} px are hidden.`,
      cure: 'Give the frame more room, or let a rule shrink or cut the text before it gets there.',
      ordinal: node.ordinal,
      ...(field ? { field } : {}),
      box: unionOf(cut.map(inkBox)),
      ...withFix(field ? ruleFor(field, node, drawn, whole) : null),
    },
  ];
}

/** How much of a word lies on the card and outside what is painted of it. */
function hiddenPx(run: PlacedRun, { size }: DrawnFixture): number {
  if (!run.clip || run.isTransformed) return 0;
  const ink = onCard(inkBox(run), size);
  return ink ? reachBeyond(ink, run.clip) : 0;
}

function onCard(box: FindingBox, size: { widthPx: number; heightPx: number }): FindingBox | null {
  const [x, y] = [Math.max(0, box.x), Math.max(0, box.y)];
  const width = Math.min(size.widthPx, box.x + box.width) - x;
  const height = Math.min(size.heightPx, box.y + box.height) - y;
  return width > 0 && height > 0 ? { x, y, width, height } : null;
}

const squeeze = (text: string): string =>
  text.replace(/[\p{White_Space}\p{Default_Ignorable_Code_Point}]/gu, '').toLowerCase();

function findClamped(node: NodeText, drawn: DrawnFixture): Finding[] {
  const { element, ordinal } = node;
  if (element.props.children?.some((child) => typeof child !== 'string')) return [];
  const written = squeeze((element.props.children ?? []).join(''));
  const painted = squeeze(shownText(node));
  // A rule's own ellipsis belongs to the text.
  const shown = painted === written ? painted : painted.replace(/(…|\.\.\.)$/, '');
  if (shown.length >= written.length || !written.startsWith(shown)) return [];
  const field = fieldOf(node, drawn);
  const lost = written.length - shown.length;
  return [
    {
      code: 'clipped.clamp',
      severity: 'warn',
      message: `${nameOf(node, drawn)} loses ${lost} ${lost === 1 ? 'letter' : 'letters'} to a clamp of the engine, which no verdict counts.`,
      cure: 'Limit the lines with a rule, which cuts at a word and says so.',
      ordinal,
      ...(field ? { field } : {}),
      box: unionOf(wordsOf(node).map(inkBox)),
      ...withFix(
        field
          ? ruleFor(field, node, drawn, linesOf(node).length)
          : styleFix(
              ordinal,
              'Show all of it',
              {},
              clampStyles.filter((name) => name in (element.props.style ?? {})),
            ),
      ),
    },
  ];
}

const clampStyles = ['lineClamp', 'WebkitLineClamp', 'textOverflow'];
