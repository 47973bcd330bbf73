// Fetches an image field in Node. The name is resolved here and the connection goes to the very address that was
// judged, so a name that changes its address between two looks (rebinding) gains nothing.
import { lookup as resolveName } from 'node:dns';
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { ImageRefused, imageLimits, judgeSource, toDataUri } from './image-source.mjs';
import { isPublicAddress } from './judge-address.mjs';

/** The image at `address` as a data: URI. Rejects with `ImageRefused`. `lookup` is that of node:dns. */
export async function loadImage(address, { hosts, lookup = resolveName, limits = imageLimits }) {
  const deadline = AbortSignal.timeout(limits.timeoutMs);
  try {
    let url = judgeSource(address, hosts);
    for (let hop = 0; hop <= limits.maxRedirects; hop++) {
      const answer = await fetchOnce(url, lookup, limits, deadline);
      if (answer.bytes) return toDataUri(answer.bytes);
      url = judgeSource(new URL(answer.location, url).href, hosts);
    }
    throw new ImageRefused(`More than ${limits.maxRedirects} redirects.`);
  } catch (error) {
    if (error instanceof ImageRefused) throw error;
    if (deadline.aborted) throw new ImageRefused(`It took longer than ${limits.timeoutMs / 1000} s.`);
    throw new ImageRefused(`It could not be fetched (${error.code ?? error.message}).`);
  }
}

function fetchOnce(url, lookup, limits, signal) {
  return new Promise((resolve, reject) => {
    const request = (url.protocol === 'https:' ? requestHttps : requestHttp)(url, {
      signal,
      // A connection of its own: one that is kept could have been judged for another name.
      agent: false,
      lookup: judgedLookup(lookup),
      headers: { accept: 'image/png,image/jpeg,image/gif,image/svg+xml', 'accept-encoding': 'identity' },
    });
    request.on('error', reject);
    request.on('socket', (socket) => {
      socket.once('connect', () => {
        if (!isPublicAddress(socket.remoteAddress ?? '')) socket.destroy(privateAddress(url.hostname));
      });
    });
    request.on('response', (response) => {
      readResponse(response, limits)
        .then(resolve, reject)
        .finally(() => request.destroy());
    });
    request.end();
  });
}

const privateAddress = (host) => new ImageRefused(`${host} is not at a public address.`);

/** Refuses a name as soon as one of its addresses is not public. */
function judgedLookup(lookup) {
  return (host, options, callback) => {
    lookup(host, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error);
      if (addresses.length === 0 || addresses.some(({ address }) => !isPublicAddress(address)))
        return callback(privateAddress(host));
      if (options.all) callback(null, addresses);
      else callback(null, addresses[0].address, addresses[0].family);
    });
  };
}

async function readResponse(response, { maxBytes }) {
  const { statusCode, headers } = response;
  if ([301, 302, 303, 307, 308].includes(statusCode) && headers.location)
    return { location: headers.location };
  if (statusCode !== 200) throw new ImageRefused(`Its server answered ${statusCode}.`);
  if ((headers['content-encoding'] ?? 'identity') !== 'identity')
    throw new ImageRefused('Its server sent it compressed.');
  const tooLarge = () => new ImageRefused(`It has more than ${maxBytes / 1e6} MB.`);
  if (Number(headers['content-length'] ?? 0) > maxBytes) throw tooLarge();
  const chunks = [];
  let length = 0;
  for await (const chunk of response) {
    length += chunk.length;
    if (length > maxBytes) throw tooLarge();
    chunks.push(chunk);
  }
  return { bytes: new Uint8Array(Buffer.concat(chunks)) };
}
