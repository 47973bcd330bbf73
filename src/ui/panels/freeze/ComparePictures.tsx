import { useEffect, useRef, useState } from 'react';
import { pairGoldens } from '../../../freeze/compare-versions.ts';
import type { FrozenVersion, Golden } from '../../../freeze/frozen-version.ts';
import { Segments } from '../../parts/Segments.tsx';
import { Select } from '../../parts/Select.tsx';
import { Skeleton } from '../../parts/Skeleton.tsx';
import { useSession } from '../../session-context.tsx';
import styles from './CompareVersions.module.css';
import { type Difference, differencePixels } from './difference.ts';
import { GoldenPicture, useGoldenUrl } from './GoldenPicture.tsx';

type View = 'sides' | 'swipe' | 'difference';
type Pair = ReturnType<typeof pairGoldens>[number];

/** Headlines that both versions have drawn, as they were frozen. */
export function ComparePictures({ before, after }: { before: FrozenVersion; after: FrozenVersion }) {
  const pairs = pairGoldens(before, after);
  const [view, setView] = useState<View>('sides');
  const [chosen, setChosen] = useState(() => keyOf(pairs.find(({ same }) => !same) ?? pairs[0]));
  const pair = pairs.find((each) => keyOf(each) === chosen) ?? pairs[0];
  const changed = pairs.filter(({ same }) => !same).length;
  return (
    <section className={styles.part} aria-label="Pictures">
      <header className={styles.tools}>
        <h2>Pictures</h2>
        <Segments
          name="View"
          segments={[
            { id: 'sides', label: 'Side by side' },
            { id: 'swipe', label: 'Swipe' },
            { id: 'difference', label: 'Difference' },
          ]}
          value={view}
          onChange={setView}
        />
        {pair && (
          <Select
            name="Headline"
            className={styles.headline!}
            options={pairs.map((each) => ({
              id: keyOf(each),
              label: labelOf(each.after, after),
              ...(each.same ? { hint: 'same' } : {}),
            }))}
            value={keyOf(pair)}
            onChange={setChosen}
          />
        )}
      </header>
      {pair ? (
        <>
          <p>
            {changed === 0
              ? `All ${pairs.length} pictures are the same, byte for byte.`
              : `${changed} of ${pairs.length} pictures differ.`}
          </p>
          {view === 'sides' && <Sides pair={pair} labels={[`v${before.number}`, `v${after.number}`]} />}
          {view === 'swipe' && <Swipe pair={pair} labels={[`v${before.number}`, `v${after.number}`]} />}
          {view === 'difference' && <DifferenceView pair={pair} />}
        </>
      ) : (
        <p>The two versions have no headline in common.</p>
      )}
    </section>
  );
}

function Sides({ pair, labels }: { pair: Pair; labels: [string, string] }) {
  return (
    <div className={styles.sides}>
      {[pair.before, pair.after].map((golden, i) => (
        <figure key={labels[i]}>
          <figcaption>{labels[i]}</figcaption>
          <GoldenPicture golden={golden} />
        </figure>
      ))}
    </div>
  );
}

/** Left of the line is the earlier version; the line is a slider, so that arrows move it too. */
function Swipe({ pair, labels }: { pair: Pair; labels: [string, string] }) {
  const [percent, setPercent] = useState(50);
  const before = useGoldenUrl(pair.before);
  return (
    <div className={styles.swipe}>
      <div className={styles.stack}>
        <GoldenPicture golden={pair.after} />
        {before && (
          <img
            src={before}
            alt=""
            className={styles.over}
            style={{ clipPath: `inset(0 ${100 - percent}% 0 0)` }}
          />
        )}
        <span className={styles.edge} style={{ left: `${percent}%` }} />
      </div>
      <label className={styles.slider}>
        <span>{labels[0]}</span>
        <input
          type="range"
          min={0}
          max={100}
          value={percent}
          aria-label={`How much of ${labels[0]} is shown`}
          onChange={(event) => setPercent(Number(event.target.value))}
        />
        <span>{labels[1]}</span>
      </label>
    </div>
  );
}

type Compared =
  | { kind: 'loading' }
  | { kind: 'sizes' }
  | { kind: 'done'; difference: Difference; total: number };

function DifferenceView({ pair }: { pair: Pair }) {
  const { storage } = useSession();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [compared, setCompared] = useState<Compared>({ kind: 'loading' });
  const { widthPx, heightPx } = pair.after;
  const isOneSize = pair.before.widthPx === widthPx && pair.before.heightPx === heightPx;
  useEffect(() => {
    let current = true;
    if (!isOneSize) return setCompared({ kind: 'sizes' });
    setCompared({ kind: 'loading' });
    const read = async ({ sha256 }: Golden) => {
      const file = await storage.versionFiles.get(sha256);
      if (!file.ok) throw new Error(file.error.message);
      return readPixels(file.value.bytes, widthPx, heightPx);
    };
    void Promise.all([read(pair.before), read(pair.after)]).then(([before, after]) => {
      if (!current) return;
      setCompared({ kind: 'done', difference: differencePixels(before, after), total: widthPx * heightPx });
    });
    return () => {
      current = false;
    };
  }, [storage, pair.before, pair.after, isOneSize, widthPx, heightPx]);
  const pixels = compared.kind === 'done' ? compared.difference.pixels : null;
  useEffect(() => {
    if (pixels)
      canvas.current?.getContext('2d')?.putImageData(new ImageData(pixels, widthPx, heightPx), 0, 0);
  }, [pixels, widthPx, heightPx]);
  if (compared.kind === 'sizes')
    return (
      <p>
        The sizes differ: {pair.before.widthPx} × {pair.before.heightPx} px and {widthPx} × {heightPx} px.
        Look at them side by side.
      </p>
    );
  if (compared.kind === 'loading') return <Skeleton height={240} />;
  const { count, largest } = compared.difference;
  return (
    <div className={styles.swipe}>
      <canvas
        ref={canvas}
        className={styles.map}
        width={widthPx}
        height={heightPx}
        role="img"
        aria-label="What differs is red"
      />
      <p>
        {count === 0
          ? 'No pixel differs.'
          : `${count.toLocaleString('en-GB')} of ${compared.total.toLocaleString('en-GB')} pixels differ, by ${largest} of 255 at most.`}
      </p>
    </div>
  );
}

async function readPixels(png: Uint8Array<ArrayBuffer>, widthPx: number, heightPx: number) {
  const bitmap = await createImageBitmap(new Blob([png], { type: 'image/png' }), {
    colorSpaceConversion: 'none',
  });
  const context = new OffscreenCanvas(widthPx, heightPx).getContext('2d', { willReadFrequently: true })!;
  context.drawImage(bitmap, 0, 0);
  bitmap.close();
  return context.getImageData(0, 0, widthPx, heightPx).data;
}

const keyOf = (pair: Pair | undefined): string =>
  pair ? `${pair.after.sizeId} ${pair.after.fixtureId}` : '';

function labelOf(golden: Golden, { manifest }: FrozenVersion): string {
  return manifest.sizes.length > 1 ? `${golden.fixtureName}, ${golden.sizeId}` : golden.fixtureName;
}
