// Values of a card from texts and files: what a person writes for a field, and what the card takes.
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { findImageType } from './image-source.mjs';

/** What the person who called must change. */
export class Misuse extends Error {}

/** `label`: how the field is called where it was given, for messages. `folder`: where paths of images start. */
export async function parseText({ name, kind }, text, { label = name, folder = '.' } = {}) {
  switch (kind) {
    case 'number':
      return readNumber(label, text);
    case 'boolean':
      if (text !== 'true' && text !== 'false') throw new Misuse(`${label} is true or false, not "${text}".`);
      return text === 'true';
    case 'list':
      return text
        .split(',')
        .map((item) => item.trim())
        .filter((item) => item !== '');
    case 'image':
      return readImage(name, text, folder);
    default:
      return text;
  }
}

export function readNumber(label, text) {
  const number = Number(text);
  if (text.trim() === '' || !Number.isFinite(number))
    throw new Misuse(`${label} takes a number, not "${text}".`);
  return number;
}

export async function readImage(name, text, folder) {
  if (text === '' || /^(data:|asset:)/.test(text)) return text;
  if (/^https?:/.test(text))
    throw new Misuse(`"${name}" is a web address. Save the image and give its path.`);
  let bytes;
  try {
    bytes = await readFile(resolve(folder, text));
  } catch {
    throw new Misuse(`The image for "${name}" cannot be read: there is no file ${resolve(folder, text)}.`);
  }
  const mime = findImageType(bytes);
  if (mime) return `data:${mime};base64,${bytes.toString('base64')}`;
  throw new Misuse(`${text} is not a PNG, JPEG, GIF or SVG image. Convert it to one of these.`);
}
