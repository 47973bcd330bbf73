// What a signature stands for: card, version and page of the path, and every value of the query. A site may lie under a
// path of its own, and platforms write a query's spaces and order as they like, so neither takes part.

export const signatureName = 'sig';

export function signedText(url) {
  const query = new URLSearchParams(url.search);
  query.delete(signatureName);
  query.sort();
  return `${url.pathname.split('/').slice(-3).join('/')}?${query}`;
}
