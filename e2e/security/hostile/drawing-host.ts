import { type ChildProcess, fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { card, type HostileCase } from './hostile-case.ts';

export interface Outcome {
  /** `draws`, a code of the app, or `hang`, `crash`, `thrown`, `memory` for what no card may bring about. */
  code: string;
  message: string;
  /** Of the wall clock or of the processor, whichever is less: other work on the machine is not the card's. */
  ms: number;
  grownMb: number;
  calls: string[];
  rejections: string[];
  polluted: boolean;
  pngHash: string | null;
}

export interface DrawingHost {
  draw(card: Drawable): Promise<Outcome>;
  /** The hash of a good card's picture, drawn in the worker of the case before, or in the one that replaced it. */
  drawGood(): Promise<string>;
  close(): void;
}

export type Drawable = Pick<
  HostileCase,
  'kind' | 'source' | 'values' | 'fields' | 'rules' | 'tokens' | 'assets' | 'font'
> & { widthPx?: number; heightPx?: number };

/** Beyond this a card hangs; the app's own watchdog is at 1.5 s of layout. */
export const limitMs = 2000;
const maxGrownMb = 700;
const script = fileURLToPath(new URL('./draw-process.mjs', import.meta.url));
export const fontFile = fileURLToPath(
  new URL('../../../node_modules/@fontsource/inter/files/inter-latin-400-normal.woff', import.meta.url),
);

const good: Drawable = {
  kind: 'jsx',
  // What it shows also tells of prototypes that a card before it has changed.
  source: card(`const plain = {};
    plain.__proto__ = null;
    const witness = [[3, 4].map((x) => x).join(), [...[5]].length, 'abc'.startsWith('b'), ({}).polluted, ({}).src, JSON.stringify({ a: 1 }), JSON.parse('2'), String.call(null, 6)];
    return (<div style={{ display: 'flex', width: '100%', height: '100%', background: 'linear-gradient(90deg, #fff, #69c)', '--ink': '#123', color: 'var(--ink)' }}>
    <p style={{ fontSize: 40 }}>{title}{String(witness)}</p>
    <img src="asset:dot" width={90} height={90} style={{ borderRadius: 45, boxShadow: '0 9px 30px #0008' }} /></div>);`),
  values: { title: 'A good card, Größe 12' },
  assets: [
    {
      name: 'dot',
      mime: 'image/svg+xml',
      bytes: new TextEncoder().encode(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle cx="4.5" cy="4.5" r="4" fill="red"/></svg>',
      ),
    },
  ],
};

/**
 * A process instead of a worker thread, since a thread that is deep in wasm cannot always be ended, and since the
 * system tells of a process how much it computed and holds. `folder`: of a built runtime, with a slash at the end.
 */
export function createDrawingHost(folder: string, env: Record<string, string> = {}): DrawingHost {
  let child: ChildProcess | null = null;
  let nextId = 1;

  async function start(): Promise<ChildProcess> {
    const started = fork(script, [folder, fontFile], {
      env: { ...process.env, ...env },
      serialization: 'advanced',
      execArgv: ['--max-old-space-size=1500'],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    await new Promise<void>((resolve, reject) => {
      started.once('message', () => resolve());
      started.once('exit', (status) => reject(new Error(`The drawing process ended with ${status}.`)));
    });
    child = started;
    // The engines are compiled by the first card.
    await draw(good, 30_000);
    return started;
  }

  async function draw(card: Drawable, allowedMs: number): Promise<Outcome> {
    const drawing = child ?? (await start());
    const id = nextId++;
    const { pid } = drawing;
    const beganMs = performance.now();
    const before = readUse(pid!);
    const spentMs = () => {
      const wallMs = performance.now() - beganMs;
      const now = readUse(pid!);
      return before && now ? Math.min(wallMs, now.cpuMs - before.cpuMs) : wallMs;
    };
    let grownMb = 0;
    const outcome = await new Promise<Answer>((resolve) => {
      const timer = setInterval(() => {
        const now = readUse(pid!);
        if (now && before) grownMb = Math.max(grownMb, now.residentMb - before.residentMb);
        if (spentMs() > allowedMs) finish({ code: 'hang' });
        else if (grownMb > maxGrownMb) finish({ code: 'memory' });
      }, 20);
      const finish = (answer: Answer) => {
        clearInterval(timer);
        drawing.off('message', receive);
        drawing.off('exit', exit);
        resolve(answer);
      };
      const receive = (message: unknown) => {
        const answer = message as Answer & { id: number };
        if (answer.id === id) finish(answer);
      };
      const exit = (status: number | null) =>
        finish({ code: 'crash', message: `The process ended with ${status}.` });
      drawing.on('message', receive);
      drawing.on('exit', exit);
      drawing.send({ id, card: { rules: [], tokens: {}, assets: [], ...withTitle(card) } });
    });
    const ms = spentMs();
    // As in the app: a silent, crashed or lost worker is replaced.
    if (['hang', 'crash', 'memory', 'engine.lost'].includes(outcome.code)) {
      child = null;
      drawing.kill('SIGKILL');
    }
    return {
      message: '',
      calls: [],
      rejections: [],
      polluted: false,
      ...outcome,
      ms,
      grownMb: Math.round(grownMb),
      pngHash: outcome.png ? createHash('sha256').update(outcome.png).digest('hex') : null,
    };
  }

  return {
    draw: (card) => (child ? draw(card, limitMs) : start().then(() => draw(card, limitMs))),
    async drawGood() {
      const { code, message, pngHash } = await draw(good, 30_000);
      return pngHash ?? `${code}: ${message}`;
    },
    close() {
      child?.kill('SIGKILL');
      child = null;
    },
  };
}

type Answer = Pick<Outcome, 'code'> & Partial<Outcome> & { png?: Uint8Array };

export function withTitle(card: Drawable): Drawable {
  return {
    ...card,
    fields: [{ name: 'title', kind: 'text', required: false }, ...(card.fields ?? [])],
    values: { title: 'Title', ...card.values },
  };
}

/** What the system knows of a process; null where it does not tell (elsewhere than on Linux). */
function readUse(pid: number): { cpuMs: number; residentMb: number } | null {
  try {
    // Fields 14, 15 and 24 of proc(5); the name in field 2 may hold spaces.
    const fields = readFileSync(`/proc/${pid}/stat`, 'latin1')
      .replace(/^.*\) /, '')
      .split(' ');
    return { cpuMs: 10 * (Number(fields[11]) + Number(fields[12])), residentMb: Number(fields[21]) / 256 };
  } catch {
    return null;
  }
}
