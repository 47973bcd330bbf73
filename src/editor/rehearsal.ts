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
/** Of a quick card on a quick machine, of any other, and of one that is slow or cannot be drawn with another text. */
const most = { rounds: 100, ms: 8000, failures: 3 };
/** A key would wait for such a round, or such a card; the first time takes many times what later ones do. */
const slowRoundMs = 1000;
const slowCardMs = 3000;

export interface Rehearsal {
  /** Begins after a long pause. */
  plan(): void;
  /** A real key comes. */
  end(): void;
}

export function createRehearsal(store: Store, { after, now, renderer }: EditorPorts): Rehearsal {
  const spent = { rounds: 0, ms: 0, failures: 0 };
  let startMs: number | null = null;
  let cancel = () => {};

  function plan(pauseMs: number) {
    end();
    const isOver = spent.rounds >= most.rounds || spent.ms >= most.ms || spent.failures >= most.failures;
    if (!isOver) cancel = after(pauseMs, rehearse);
  }

  function end() {
    cancel();
    cancel = () => {};
    // One that is cancelled is drawn to its next step all the same.
    if (startMs !== null) spent.ms += now() - startMs;
    startMs = null;
  }

  function rehearse() {
    // A strip or a version that is being drawn goes before, and the lane would drop what waits for this.
    if (!renderer.isIdle()) return plan(idlePauseMs);
    const { template, fixtureId, tree, canvas } = store.getState();
    if ((canvas.lastExact?.ms ?? 0) >= slowCardMs) return;
    const source = tree ? withStep(template.source, tree, spent.rounds) : template.source;
    const beganMs = now();
    startMs = beganMs;
    const compiled = compileParsed(source, parseSource(source, template.manifest.kind));
    const fixture = template.fixtures.find(({ id }) => id === fixtureId);
    if (!compiled.ok || !fixture) return end();
    const values = withLetter(template, fixture.values, spent.rounds);
    const request = toDrawRequest(template.manifest, compiled.value.code, values, 'pixels');
    spent.rounds++;
    cancel = renderer.rehearse(request, (hasDrawn) => {
      if (!hasDrawn || now() - beganMs >= slowRoundMs) spent.failures++;
      plan(hasDrawn ? betweenRoundsMs : idlePauseMs);
    });
  }

  return { plan: () => plan(idlePauseMs), end };
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

/** As it is while a headline is typed. A letter that it has already needs no font that the card has not. */
function withLetter({ manifest }: Template, values: Values, round: number): Values {
  const field = manifest.fields.find(({ name, kind }) => kind === 'text' && values[name]);
  if (!field) return values;
  const text = String(values[field.name]);
  const letters = Array.from(text);
  return { ...values, [field.name]: text + letters[round % letters.length] };
}
