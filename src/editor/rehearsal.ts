import { compileParsed } from '../source/compile.ts';
import { parseSource } from '../source/parse.ts';
import type { SourceTree } from '../source/source-tree.ts';
import type { Template, Values } from '../template/schema.ts';
import { toDrawRequest } from './card-ref.ts';
import type { EditorPorts } from './ports.ts';
import type { Store } from './store.ts';

// A key takes several times as long until the host has compiled what it runs: the parser on the page, the engines in the
// workers. So, while nothing is asked, keys are rehearsed: the source is read and the card drawn with a letter more, as
// for a real key, and nobody is shown the picture.

const idlePauseMs = 500;
const betweenRoundsMs = 30;
/** Of a quick card on a quick machine, and of any other. */
const most = { rounds: 100, ms: 8000 };

export interface Rehearsal {
  /** Begins after a long pause. */
  plan(): void;
  /** A real key comes. */
  end(): void;
}

export function createRehearsal(store: Store, { after, now, renderer }: EditorPorts): Rehearsal {
  let rounds = 0;
  let spentMs = 0;
  let cancel = () => {};

  function plan(pauseMs: number) {
    cancel();
    cancel = rounds < most.rounds && spentMs < most.ms ? after(pauseMs, rehearse) : () => {};
  }

  function rehearse() {
    // A strip or a version that is being drawn goes before, and the lane would drop what waits for this.
    if (!renderer.isIdle()) return plan(idlePauseMs);
    rounds++;
    const startMs = now();
    const { template, fixtureId, tree } = store.getState();
    const source = tree ? withStep(template.source, tree, rounds) : template.source;
    const compiled = compileParsed(source, parseSource(source, template.manifest.kind));
    const fixture = template.fixtures.find(({ id }) => id === fixtureId);
    if (!compiled.ok || !fixture) return;
    const values = withLetter(template, fixture.values, letters[rounds % letters.length]!);
    const request = toDrawRequest(template.manifest, compiled.value.code, values, 'pixels');
    cancel = renderer.rehearse(request, (hasDrawn) => {
      spentMs += now() - startMs;
      plan(hasDrawn ? betweenRoundsMs : idlePauseMs);
    });
  }

  return { plan: () => plan(idlePauseMs), end: () => cancel() };
}

/** As it is while a number is stepped: one of its styles, another each time, is larger by one. */
function withStep(source: string, { nodes }: SourceTree, round: number): string {
  const numbers = nodes.flatMap(({ styles }) =>
    styles.flatMap(({ origin, valueSpan }) =>
      origin.from === 'literal' && Number.isInteger(origin.value)
        ? [{ valueSpan, value: Number(origin.value) }]
        : [],
    ),
  );
  if (numbers.length === 0) return source;
  const { valueSpan, value } = numbers[round % numbers.length]!;
  return source.slice(0, valueSpan.from) + String(value + 1) + source.slice(valueSpan.to);
}

const letters = 'thequickbrownfox';

/** As it is while a headline is typed: its last letters are others each time. */
function withLetter({ manifest }: Template, values: Values, letter: string): Values {
  const field = manifest.fields.find(({ name, kind }) => kind === 'text' && values[name]);
  return field ? { ...values, [field.name]: `${values[field.name]}${letter}` } : values;
}
