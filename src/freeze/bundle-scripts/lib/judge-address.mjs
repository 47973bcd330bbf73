// Which internet addresses an image may come from: public ones alone. Everything that a network keeps for itself
// (this machine, private networks, link-local with the metadata services of clouds, multicast, reserved) is refused.

const privateV4 = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
].map(([start, bits]) => [parseV4(start), bits]);

// Of 2000::/3, the only public part of IPv6: what carries another address inside, and what is for documents.
const closedV6 = [
  [[0x2001, 0x0000], 23],
  [[0x2001, 0x0db8], 32],
  [[0x2002, 0x0000], 16],
  [[0x3fff, 0x0000], 20],
];

/** `address`: an IPv4 or IPv6 address as text, with or without brackets. False for anything else. */
export function isPublicAddress(address) {
  const text = address.replace(/^\[|\]$/g, '');
  const v4 = parseV4(text);
  if (v4 !== null) return !privateV4.some(([start, bits]) => v4 >>> (32 - bits) === start >>> (32 - bits));
  const v6 = parseV6(text);
  // Mapped, translated and local addresses all lie outside 2000::/3.
  if (v6 === null || v6[0] >>> 13 !== 1) return false;
  const head = ((v6[0] << 16) | v6[1]) >>> 0;
  return !closedV6.some(
    ([[high, low], bits]) => head >>> (32 - bits) === (((high << 16) | low) >>> 0) >>> (32 - bits),
  );
}

/** Whether a host is written as an address, in any form that `URL` leaves of one. */
export function isAddress(host) {
  return host.startsWith('[') || parseV4(host) !== null;
}

function parseV4(text) {
  const parts = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(text)?.slice(1).map(Number);
  if (!parts || parts.some((part) => part > 255)) return null;
  return parts.reduce((sum, part) => sum * 256 + part, 0);
}

/** Eight groups of 16 bits. A zone or a dotted tail is no public address, so they need not be read. */
function parseV6(text) {
  if (!/^[0-9a-f:]+$/i.test(text)) return null;
  const halves = text.split('::');
  if (halves.length > 2) return null;
  const [head, tail] = halves.map((half) => (half === '' ? [] : half.split(':')));
  const zeros = halves.length === 1 ? 0 : 8 - head.length - tail.length;
  if (zeros < 0 || (halves.length === 2 && zeros === 0)) return null;
  const groups = [...head, ...Array(zeros).fill('0'), ...(tail ?? [])];
  if (groups.length !== 8 || groups.some((group) => !/^[0-9a-f]{1,4}$/i.test(group))) return null;
  return groups.map((group) => Number.parseInt(group, 16));
}
