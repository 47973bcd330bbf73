// Fetches an image field where there is no Node: in Workers. Their network reaches no private address, so names need
// not be resolved here; addresses and the names of the machine itself are refused all the same.
import { ImageRefused, imageLimits, judgeSource, toDataUri } from './image-source.mjs';

/** The image at `address` as a data: URI. Rejects with `ImageRefused`. */
export async function loadImageByFetch(address, { hosts, fetch = globalThis.fetch, limits = imageLimits }) {
  const signal = AbortSignal.timeout(limits.timeoutMs);
  try {
    let url = judgeSource(address, hosts);
    for (let hop = 0; hop <= limits.maxRedirects; hop++) {
      const response = await fetch(url.href, { redirect: 'manual', signal });
      const location = response.headers.get('location');
      if (response.status < 300 || response.status > 399 || !location)
        return await readImage(response, limits);
      await response.body?.cancel();
      url = judgeSource(new URL(location, url).href, hosts);
    }
    throw new ImageRefused(`More than ${limits.maxRedirects} redirects.`);
  } catch (error) {
    if (error instanceof ImageRefused) throw error;
    if (signal.aborted) throw new ImageRefused(`It took longer than ${limits.timeoutMs / 1000} s.`);
    throw new ImageRefused(`It could not be fetched (${error.message}).`);
  }
}

async function readImage(response, { maxBytes }) {
  if (response.status !== 200) throw new ImageRefused(`Its server answered ${response.status}.`);
  const chunks = [];
  let length = 0;
  // What a server says about the length is not asked: what comes is counted.
  for await (const chunk of response.body) {
    length += chunk.length;
    if (length > maxBytes) throw new ImageRefused(`It has more than ${maxBytes / 1e6} MB.`);
    chunks.push(chunk);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return toDataUri(bytes);
}
