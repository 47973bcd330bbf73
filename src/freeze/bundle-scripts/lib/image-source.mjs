// What is asked of an image's address and of its bytes, whoever fetches it.
import { isAddress, isPublicAddress } from './judge-address.mjs';

export const imageLimits = { maxBytes: 5_000_000, timeoutMs: 4000, maxRedirects: 3 };

export class ImageRefused extends Error {
  code = 'image.refused';
}

/** `hosts`: `images.example.com`, `*.example.com` for all below it, or with a port. */
export function isHostAllowed(url, hosts) {
  return hosts.some((host) => {
    const wanted = host.trim().toLowerCase();
    if (wanted === '') return false;
    if (wanted.startsWith('*.')) return url.host.endsWith(wanted.slice(1));
    return url.host === wanted;
  });
}

/** The address as a URL; refuses what may not be fetched. Called for the first address and for each redirect. */
export function judgeSource(text, hosts) {
  let url;
  try {
    url = new URL(text);
  } catch {
    throw new ImageRefused(`${shorten(text)} is no web address.`);
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    throw new ImageRefused(`${url.protocol} is not fetched; use https.`);
  if (url.username !== '' || url.password !== '')
    throw new ImageRefused('An address with a user name is not fetched.');
  if (!isHostAllowed(url, hosts))
    throw new ImageRefused(`The host ${url.host} is not on the list of image hosts.`);
  if (isLocalName(url.hostname)) throw new ImageRefused(`${url.hostname} is a name of this network.`);
  if (isAddress(url.hostname) && !isPublicAddress(url.hostname))
    throw new ImageRefused(`${url.hostname} is not a public address.`);
  return url;
}

/** Names without a dot, and those that no public server has. */
function isLocalName(host) {
  return (
    !isAddress(host) && (!host.includes('.') || /\.(local|localhost|internal|home\.arpa)\.?$/.test(host))
  );
}

/** The bytes as a data: URI. Their own first bytes say what they are, not the header. */
export function toDataUri(bytes) {
  const mime = findImageType(bytes);
  if (mime === null) throw new ImageRefused('What came is not a PNG, JPEG, GIF or SVG image.');
  let binary = '';
  for (let at = 0; at < bytes.length; at += 0x8000)
    binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return `data:${mime};base64,${btoa(binary)}`;
}

/** PNG, JPEG, GIF or SVG by content; null for anything else. */
export function findImageType(bytes) {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  if (start.startsWith('\x89PNG') || bytes[0] === 0x89)
    return start.slice(1, 4) === 'PNG' ? 'image/png' : null;
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'image/jpeg';
  if (start.startsWith('GIF8')) return 'image/gif';
  const svg = /^(\xef\xbb\xbf|ï»¿)?\s*(<\?xml[^>]*>\s*|<!--[\s\S]*?-->\s*|<!doctype[^>]*>\s*)*<svg[\s>]/i;
  return svg.test(start) ? 'image/svg+xml' : null;
}

const shorten = (text) => (text.length > 60 ? `${text.slice(0, 59)}…` : text);
