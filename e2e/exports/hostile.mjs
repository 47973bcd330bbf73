// The requests that every endpoint must survive. `status` is the answer; 'fallback' is the fallback card, 200.
// A framework may refuse some of them itself, with another of the four: that is as good.

/** `folder`: /og/blog-post/v3-a1b2c3d4; `trap`: host and port of a server that must never be reached. */
export function hostileRequests(folder, trap) {
  const card = (query, page = 'a') => `${folder}/${page}.png?${query}`;
  const good = 'title=A&author=B';
  const [, , template, version] = folder.split('/');
  return [
    ['an unknown card', `/og/other/${version}/a.png?${good}`, 404],
    ['an unknown version', `/og/${template}/v9-00000000/a.png?${good}`, 404],
    ['a file of the bundle', `${folder}/..%2f..%2f..%2ffrieze.json`, 404],
    ['a path that climbs', `${folder}/%2e%2e/%2e%2e/%2e%2e/package.json`, 404],
    ['no values at all', `${folder}/a.png`, 400, 'title'],
    ['a field that is missing', card('title=A'), 400, 'author'],
    ['a field that the card has not', card(`${good}&titel=A`), 400, 'titel'],
    ['a field given twice', card(`title=A&title=B&author=C`), 400, 'title'],
    ['a word for a number', card(`${good}&readingMinutes=soon`), 400, 'readingMinutes'],
    ['a number without end', card(`${good}&readingMinutes=1e999`), 400, 'readingMinutes'],
    ['no date', card(`${good}&date=14 Nov`.replace(' ', '%20')), 400, 'date'],
    ['an unknown size', card(`${good}&size=poster`), 400, 'size'],
    ['a prototype', card(`${good}&__proto__=x&constructor=y`), 400, 'constructor'],
    ['nine thousand letters', card(`author=B&title=${'A'.repeat(9000)}`), 413],
    ['a file of the server', card(`${good}&portrait=file:///etc/passwd`), 400, 'portrait'],
    [
      'the cloud’s own address',
      card(`${good}&portrait=http://169.254.169.254/latest/meta-data`),
      400,
      'portrait',
    ],
    [
      'this machine, mapped into IPv6',
      card(`${good}&portrait=http://[::ffff:127.0.0.1]/a.png`),
      400,
      'portrait',
    ],
    ['this machine, by an allowed name', card(`${good}&portrait=http://${trap}/pixel.png`), 'fallback'],
    ['a picture that is none', card(`${good}&portrait=data:image/png;base64,AAAA`), 'fallback'],
    ['a picture that the card has not', card(`${good}&portrait=asset:secret`), 'fallback'],
  ].map(([name, path, status, field]) => ({ name, path, status, field }));
}
