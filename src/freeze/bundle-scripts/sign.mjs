// Signs the addresses of pictures, so that nobody but the site can have texts of their own drawn. Needs FRIEZE_SECRET, or
// a secret handed over, and runs on the server only: who has the secret can sign.
import { signatureName, signedText } from './lib/signed-text.mjs';

const encoder = new TextEncoder();
const keys = new Map();

function importKey(secret) {
  if (typeof secret !== 'string' || secret.length < 16)
    throw new Error('The secret that signs addresses has at least 16 characters. Set FRIEZE_SECRET.');
  if (!keys.has(secret)) {
    const algorithm = { name: 'HMAC', hash: 'SHA-256' };
    keys.set(
      secret,
      crypto.subtle.importKey('raw', encoder.encode(secret), algorithm, false, ['sign', 'verify']),
    );
  }
  return keys.get(secret);
}

/** `address`: what `cardPath` gave, or the whole URL of a picture. Resolves to the same with its signature. */
export async function signAddress(address, secret = globalThis.process?.env.FRIEZE_SECRET) {
  const key = await importKey(secret);
  const bytes = await crypto.subtle.sign('HMAC', key, encoder.encode(signedText(toUrl(address))));
  return `${address}${address.includes('?') ? '&' : '?'}${signatureName}=${toBase64Url(new Uint8Array(bytes))}`;
}

/** `tags`: what `cardTags` gave. Resolves to the same with a signed picture. */
export function signTags(tags, secret) {
  return Promise.all(
    tags.map(async (tag) =>
      tag.property === 'og:image' ? { ...tag, content: await signAddress(tag.content, secret) } : tag,
    ),
  );
}

/** Whether `url` has the signature of this secret. The comparison takes the same time wherever the two differ. */
export async function isSigned(url, secret) {
  const given = url.searchParams.getAll(signatureName);
  const signature = given.length === 1 ? fromBase64Url(given[0]) : null;
  if (signature === null) return false;
  return crypto.subtle.verify('HMAC', await importKey(secret), signature, encoder.encode(signedText(url)));
}

const toUrl = (address) => new URL(address, 'https://site.invalid');

function toBase64Url(bytes) {
  return btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '');
}

/** 32 bytes in the one way they can be written; null for anything else. */
function fromBase64Url(text) {
  if (!/^[\w-]{43}$/.test(text)) return null;
  const bytes = Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (letter) =>
    letter.charCodeAt(0),
  );
  return toBase64Url(bytes) === text ? bytes : null;
}
