import type { CardElement } from '../card.ts';
import { isElement } from '../card-tree.ts';

/** Text of one element, with the weight it is set in. */
export interface TextPiece {
  text: string;
  isBold: boolean;
}

const boldElements = /^(h[1-6]|b|strong|th)$/;

/** All texts of a card that fonts draw. Letters that a style turns into capitals are there in both cases. */
export function listTexts(root: CardElement): TextPiece[] {
  const pieces: TextPiece[] = [];
  const visit = ({ type, props }: CardElement, inherited: boolean, transforms: boolean) => {
    const { style = {}, children = [] } = props;
    const isBold = readBold(style.fontWeight) ?? (boldElements.test(type) || inherited);
    const turned = transforms || (style.textTransform !== undefined && style.textTransform !== 'none');
    const text = children.filter((child) => !isElement(child)).join('');
    if (text !== '')
      pieces.push({ text: turned ? text + text.toUpperCase() + text.toLowerCase() : text, isBold });
    for (const child of children) if (isElement(child)) visit(child, isBold, turned);
  };
  visit(root, false, false);
  return pieces;
}

function readBold(weight: string | number | undefined): boolean | null {
  if (weight === undefined || weight === 'inherit') return null;
  if (weight === 'bold' || weight === 'bolder') return true;
  return Number(weight) >= 600;
}
