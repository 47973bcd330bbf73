import { beforeAll, describe, expect, it } from 'vitest';
import type { CardElement, Engine } from '../card.ts';
import { openRealEngine } from '../real-runtime.fixtures.ts';
import { borderBox, contentBox } from './content-box.ts';

type Style = { [name: string]: string | number };

const element = (style: Style): CardElement => ({ type: 'div', props: { style } });
const box = { ordinal: null, instance: 1, x: 100, y: 50, width: 300, height: 200 };

/** Top, right, bottom and left inset that each style leaves, in a parent 600 px wide. Written by hand. */
const rows: [style: Style, insets: [number, number, number, number]][] = [
  [{}, [0, 0, 0, 0]],
  [{ padding: 10 }, [10, 10, 10, 10]],
  [{ padding: '10px 20px' }, [10, 20, 10, 20]],
  [{ padding: '1px 2px 3px' }, [1, 2, 3, 2]],
  [{ padding: '1px 2px 3px 4px' }, [1, 2, 3, 4]],
  [{ padding: '  5px   6px ' }, [5, 6, 5, 6]],
  [{ padding: '5%' }, [30, 30, 30, 30]],
  [{ padding: '1em', fontSize: 20 }, [20, 20, 20, 20]],
  [{ padding: '2em', fontSize: '20px' }, [40, 40, 40, 40]],
  [{ padding: '1em' }, [16, 16, 16, 16]],
  [{ padding: '2rem', fontSize: 50 }, [32, 32, 32, 32]],
  [{ padding: '12pt .5in' }, [16, 48, 16, 48]],
  [{ paddingTop: 10, padding: 20 }, [20, 20, 20, 20]],
  [{ padding: 20, paddingTop: 10 }, [10, 20, 20, 20]],
  [{ paddingInline: 10 }, [0, 10, 0, 10]],
  [{ paddingInline: '10px 20px' }, [0, 20, 0, 10]],
  [{ paddingBlock: '10px 20px' }, [10, 0, 20, 0]],
  [{ paddingInlineStart: 12, paddingInlineEnd: 3 }, [0, 3, 0, 12]],
  [{ paddingBlockStart: 12, paddingBlockEnd: 3 }, [12, 0, 3, 0]],
  [{ border: '4px solid red' }, [4, 4, 4, 4]],
  [{ border: 'solid 2px rgb(3 4 5)' }, [2, 2, 2, 2]],
  [{ border: 'solid red' }, [3, 3, 3, 3]],
  [{ border: 'thin solid red' }, [1, 1, 1, 1]],
  [{ border: 'thick solid red' }, [5, 5, 5, 5]],
  [{ border: 'none' }, [0, 0, 0, 0]],
  [{ border: '4px none red' }, [0, 0, 0, 0]],
  [{ borderWidth: 5 }, [0, 0, 0, 0]],
  [{ borderWidth: 5, borderStyle: 'solid' }, [5, 5, 5, 5]],
  [{ borderWidth: '1px 2px', borderStyle: 'dashed' }, [1, 2, 1, 2]],
  [{ borderLeftWidth: 4, borderStyle: 'solid' }, [3, 3, 3, 4]],
  [{ borderTop: '4px solid red' }, [4, 0, 0, 0]],
  [{ borderInline: '3px solid red' }, [0, 3, 0, 3]],
  [{ border: '4px solid red', borderStyle: 'none' }, [0, 0, 0, 0]],
  [{ border: '4px solid red', borderTop: 'none' }, [0, 4, 4, 4]],
  [{ borderTop: 'none', border: '4px solid red' }, [4, 4, 4, 4]],
  [{ border: '2px solid red', padding: '10px 0 0 7px' }, [12, 2, 2, 9]],
];

describe('contentBox', () => {
  it.each(rows)('of %j leaves %j', (style, [top, right, bottom, left]) => {
    const content = contentBox(element(style), box, 600);
    expect(content).toEqual({ left: 100 + left, top: 50 + top, right: 400 - right, bottom: 250 - bottom });
  });

  it('takes what it cannot read as 0', () => {
    expect(contentBox(element({ padding: 'calc(1px + 2px)' }), box, 600)).toEqual(borderBox(box));
  });
});

describe('the engine', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await openRealEngine();
  });

  it.each(rows)('leaves the same for %j', async (style, [top, right, bottom, left]) => {
    const filler: CardElement = {
      type: 'div',
      props: { 'data-i': 2, style: { width: '100%', height: '100%' } },
    };
    const inner: CardElement = {
      type: 'div',
      props: {
        'data-i': 1,
        style: { display: 'flex', boxSizing: 'border-box', width: 300, height: 200, ...style },
        children: [filler],
      },
    };
    const root: CardElement = {
      type: 'div',
      props: { style: { display: 'flex', width: '100%', height: '100%' }, children: [inner] },
    };
    const laidOut = await engine.layout(root, { widthPx: 600, heightPx: 300, fonts: [], measure: true });
    if (!laidOut.ok) throw new Error(laidOut.error.message);
    const content = laidOut.value.boxes.find(({ instance }) => instance === 2)!;
    expect([content.x, content.y, content.width, content.height]).toEqual([
      left,
      top,
      300 - left - right,
      200 - top - bottom,
    ]);
  });
});
