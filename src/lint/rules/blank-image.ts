import type { CardElement } from '../../runtime/card.ts';
import { allText, childElements } from '../context.ts';
import type { Remark } from '../finding.ts';
import type { LintRule } from '../lint-rule.ts';

const undrawn = /^image\/(webp|avif|tiff|bmp|heic)/;

/** Images that the rasteriser leaves blank: formats it cannot read, and images within an inline SVG. */
export const blankImage: LintRule = (element, { card }) => {
  if (element.type === 'svg' && hasSvgImage(element))
    return [
      {
        code: 'lint.blank-image',
        severity: 'warning',
        message: 'An <image> inside an inline <svg> is not drawn. Use an <img> element beside the svg.',
      },
    ];
  return findReferences(element).flatMap(({ style, name, mime: written }): Remark[] => {
    const mime = written ?? card.assets.find((asset) => asset.name === name)?.mime ?? '';
    if (!undrawn.test(mime)) return [];
    return [
      {
        code: 'lint.blank-image',
        severity: 'warning',
        message: `${mime.slice(6).toUpperCase()} images are left blank. Replace ${name ?? 'it'} with a PNG or JPEG file.`,
        ...(style ? { style } : {}),
      },
    ];
  });
};

interface Reference {
  style: string | null;
  name: string | null;
  mime: string | null;
}

function findReferences(element: CardElement): Reference[] {
  const src = element.type === 'img' ? [read(String(element.props.src ?? ''), null)] : [];
  const styles = Object.entries(element.props.style ?? {})
    .filter(([name]) => /^(background|backgroundImage|maskImage|mask)$/.test(name))
    .map(([name, value]) => read(String(value), name));
  return [...src, ...styles].filter((found) => found !== null);
}

function read(text: string, style: string | null): Reference | null {
  const asset = /asset:([\w.-]+)/.exec(text)?.[1];
  if (asset) return { style, name: asset, mime: null };
  const mime = /data:(image\/[\w+.-]+)/.exec(text)?.[1];
  return mime ? { style, name: null, mime } : null;
}

const hasSvgImage = (element: CardElement): boolean =>
  childElements(element).some(
    (child) =>
      child.type === 'image' ||
      hasSvgImage(child) ||
      (child.type === 'style' && /@import/.test(allText(child))),
  );
