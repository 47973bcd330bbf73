// What is asked of a running site: each function gives true or the list of what is wrong.
import { readFile } from 'node:fs/promises';
import { sha256 } from './frozen-blog.mjs';
import { readHeadTags } from './head-tags.mjs';
import { hostileRequests } from './hostile.mjs';
import { rawGet } from './raw-get.mjs';

/** `cards`: `{ path, sha256 }` each; the served bytes must be those. */
export async function checkPictures(site, cards) {
  const wrong = [];
  for (const card of cards) {
    const { status, headers, body } = await rawGet(site.origin, card.path);
    const found = sha256(body);
    if (status !== 200 || found !== card.sha256)
      wrong.push(`${card.path}: ${status}, ${found.slice(0, 12)} instead of ${card.sha256.slice(0, 12)}`);
    else if (!String(headers['content-type']).startsWith('image/png'))
      wrong.push(`${card.path}: type ${headers['content-type']}`);
    else if (card.cache && headers['cache-control'] !== card.cache)
      wrong.push(`${card.path}: cache-control ${headers['cache-control']}`);
  }
  return wrong;
}

/** The page's tags against those written by hand; then its image, fetched with only the origin swapped. */
export async function checkTags(site, page, fixture, imageHash) {
  const html = (await rawGet(site.origin, page)).body.toString();
  const tags = readHeadTags(html);
  const expected = JSON.parse(
    await readFile(new URL(`tags/${fixture.file}.json`, import.meta.url), 'utf8'),
  ).map((tag) => tag.map((text) => text.replace('{version}', fixture.version)));
  const wrong = [];
  const plain = fixture.hashed ? (text) => text.replace(/\?[0-9a-f]{16,}$/, '') : (text) => text;
  const found = tags.map((tag) => tag.map(plain));
  if (JSON.stringify(found) !== JSON.stringify(expected))
    wrong.push(
      `tags of ${page}:\n${found.map(String).join('\n')}\ninstead of\n${expected.map(String).join('\n')}`,
    );
  const image = tags.find(([, key]) => key === 'og:image')?.[2];
  if (!image?.startsWith('https://example.com/')) return [...wrong, `og:image is ${image}`];
  const { pathname, search } = new URL(image);
  return [...wrong, ...(await checkPictures(site, [{ path: pathname + search, sha256: imageHash }]))];
}

const refusals = [400, 404, 413, 414, 431];

/**
 * `fallbackHash` is null for a site without an endpoint: there a picture that was made with the site is as good, and
 * whatever stands in the query changes nothing.
 */
export async function checkHostile(site, folder, trap, fallbackHash, builtHashes = []) {
  const wrong = [];
  for (const { name, path, status, field } of hostileRequests(folder, trap.host)) {
    const reply = await rawGet(site.origin, path).catch((error) => ({
      status: 0,
      headers: {},
      body: error.message,
    }));
    const hash = sha256(reply.body);
    const isFallback = reply.status === 200 && hash === fallbackHash;
    const short = /max-age=60\b/.test(reply.headers['cache-control'] ?? '');
    // A path that climbs out leaves the card's folder; some sites answer every path with a page of theirs.
    const ownPage = name === 'a path that climbs' && /^text\/html/.test(reply.headers['content-type'] ?? '');
    const refused = refusals.includes(reply.status) || ownPage;
    const ok =
      fallbackHash === null
        ? refused || builtHashes.includes(hash)
        : status === 'fallback'
          ? isFallback && short
          : refused &&
            (status !== 400 || !field || reply.status !== 400 || String(reply.body).includes(`"${field}"`));
    if (!ok) wrong.push(`${name}: ${reply.status} ${String(reply.body).slice(0, 200)}`);
  }
  if (trap.reached() > 0) wrong.push(`the server of this machine was reached ${trap.reached()} times`);
  return wrong;
}
