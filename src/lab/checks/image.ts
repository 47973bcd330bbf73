import type { CardElement, NodeBox, Pixels } from '../../runtime/card.ts';
import { listInstances } from '../../runtime/card-tree.ts';
import { boxOf } from './card-texts.ts';
import type { Check, DrawnFixture, Finding, FindingBox, FindingFix } from './check.ts';
import { styleFix, withFix } from './fixes.ts';
import { moveElement } from './make-room.ts';

const undrawn = /^data:image\/(webp|avif|tiff|bmp|heic|jxl)/i;

/**
 * Images that are not there: of no size, of a kind that paints nothing, or not to be seen on the card. What is wrong with
 * a file is mended by another file, so for those no edit is offered.
 */
export const image: Check = {
  id: 'image',
  title: 'Images',
  judge: (drawn) => {
    const { drawn: root, boxes } = drawn.laidOut;
    const boxOfInstance = new Map(boxes.map((box) => [box.instance, box]));
    return listInstances(root).flatMap(({ element }, instance) => {
      const source = sourceOf(element);
      const box = boxOfInstance.get(instance);
      return source === null || !box ? [] : judgeImage(source, element, box, drawn);
    });
  },
};

/** The data URI of an image element or of a background; null where there is none. */
function sourceOf({ type, props }: CardElement): string | null {
  if (type === 'img') return String(props.src ?? '');
  const background = `${props.style?.backgroundImage ?? ''} ${props.style?.background ?? ''}`;
  return /url\(\s*["']?(data:image\/[^"')]*)/i.exec(background)?.[1] ?? null;
}

function judgeImage(source: string, element: CardElement, box: NodeBox, drawn: DrawnFixture): Finding[] {
  const describe = (
    code: string,
    message: string,
    cure: string,
    fix: FindingFix | null = null,
  ): Finding[] => [
    { code, severity: 'err', message, cure, ordinal: box.ordinal, box: boxOf(box), ...withFix(fix) },
  ];
  const kind = undrawn.exec(source)?.[1];
  if (kind)
    return describe(
      'image.format',
      `A ${kind.toUpperCase()} image is left blank.`,
      'Replace it with a PNG or JPEG file.',
    );
  if (box.width < 1 || box.height < 1)
    return describe(
      'image.no-size',
      `An image is ${Math.round(box.width)} by ${Math.round(box.height)} px, so nothing of it is seen.`,
      'Give it a width and a height.',
      takeItsOwnSize(element, box),
    );
  if (isHidden(element)) return [];
  const seen = onCard(box, drawn.size);
  if (!seen)
    return describe(
      'image.off-card',
      'An image lies outside the card.',
      'Move it in, or take it out.',
      moveIn(element, box, drawn),
    );
  if (isBlank(drawn.behind, seen))
    return describe(
      'image.blank',
      'An image paints nothing that can be told from what is around it.',
      'Look whether its file is empty or of the colour of its ground, then replace it.',
    );
  return [];
}

/** Without a size of nothing an image has that of its attributes or of its file. */
function takeItsOwnSize({ type, props }: CardElement, { ordinal }: NodeBox): FindingFix | null {
  const style = props.style ?? {};
  const empty = ['width', 'height', 'maxWidth', 'maxHeight'].filter(
    (name) => style[name] !== undefined && Number.parseFloat(String(style[name])) === 0,
  );
  return type === 'img' && empty.length > 0
    ? styleFix(ordinal, 'Use the size of the image', {}, empty)
    : null;
}

/** Only what is placed by numbers is moved; what the flow pushed off the card needs room, which is the designer's. */
function moveIn(element: CardElement, box: NodeBox, { size }: DrawnFixture): FindingFix | null {
  if (element.props.style?.position !== 'absolute') return null;
  const into = (at: number, length: number, end: number) =>
    Math.round(Math.max(0, Math.min(at, end - length)) - at);
  return moveElement(element, into(box.x, box.width, size.widthPx), into(box.y, box.height, size.heightPx));
}

const isHidden = ({ props }: CardElement): boolean =>
  props.style?.opacity === 0 || props.style?.visibility === 'hidden' || props.style?.display === 'none';

function onCard(box: NodeBox, { widthPx, heightPx }: DrawnFixture['size']): FindingBox | null {
  const [x, y] = [Math.max(0, Math.floor(box.x)), Math.max(0, Math.floor(box.y))];
  const width = Math.min(widthPx, Math.ceil(box.x + box.width)) - x;
  const height = Math.min(heightPx, Math.ceil(box.y + box.height)) - y;
  return width > 0 && height > 0 ? { x, y, width, height } : null;
}

/** One colour everywhere, just outside the box too, or nothing at all. */
function isBlank({ widthPx, heightPx, data }: Pixels, box: FindingBox): boolean {
  const pixels = new Uint32Array(data.buffer, data.byteOffset, data.length / 4);
  const around = {
    left: Math.max(0, box.x - 2),
    top: Math.max(0, box.y - 2),
    right: Math.min(widthPx, box.x + box.width + 2),
    bottom: Math.min(heightPx, box.y + box.height + 2),
  };
  const first = pixels[around.top * widthPx + around.left];
  for (let y = around.top; y < around.bottom; y++)
    for (let x = around.left; x < around.right; x++) if (pixels[y * widthPx + x] !== first) return false;
  // An image that fills the card has no outside; one colour of its own is a picture.
  const fills = box.width >= widthPx && box.height >= heightPx;
  return !fills || first! >>> 24 === 0;
}
