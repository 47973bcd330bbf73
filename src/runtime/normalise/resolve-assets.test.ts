import { describe, expect, it } from 'vitest';
import type { CardElement, CardNode } from '../card.ts';
import { resolveAssets } from './resolve-assets.ts';

const logo = 'data:image/png;base64,AAAA';
const assets = new Map([['logo', logo]]);

const element = (type: string, props: CardElement['props'] = {}, ...children: CardNode[]): CardElement => ({
  type,
  props: children.length > 0 ? { ...props, children } : props,
});
const resolve = (root: CardElement) => resolveAssets(root, assets);

describe('resolveAssets', () => {
  it.each<[string, CardElement, CardElement]>([
    ['img src', element('img', { src: 'asset:logo' }), element('img', { src: logo })],
    [
      'svg image href',
      element('svg', {}, element('image', { href: 'asset:logo' })),
      element('svg', {}, element('image', { href: logo })),
    ],
    [
      'svg image xlinkHref',
      element('image', { xlinkHref: 'asset:logo' }),
      element('image', { xlinkHref: logo }),
    ],
    [
      'svg image xlink:href',
      element('image', { 'xlink:href': 'asset:logo' }),
      element('image', { 'xlink:href': logo }),
    ],
    [
      'backgroundImage',
      element('p', { style: { backgroundImage: 'url(asset:logo)' } }),
      element('p', { style: { backgroundImage: `url("${logo}")` } }),
    ],
    [
      'background',
      element('p', { style: { background: `red url( 'asset:logo' ) no-repeat` } }),
      element('p', { style: { background: `red url("${logo}") no-repeat` } }),
    ],
    [
      'maskImage',
      element('p', { style: { maskImage: 'url("asset:logo"), linear-gradient(red, blue)' } }),
      element('p', { style: { maskImage: `url("${logo}"), linear-gradient(red, blue)` } }),
    ],
    [
      'a function in capitals',
      element('p', { style: { backgroundImage: 'URL(asset:logo)' } }),
      element('p', { style: { backgroundImage: `url("${logo}")` } }),
    ],
    [
      'two in one value',
      element('p', { style: { backgroundImage: 'url(asset:logo), url(asset:logo)' } }),
      element('p', { style: { backgroundImage: `url("${logo}"), url("${logo}")` } }),
    ],
  ])('replaces asset:name in %s', (_, given, resolved) => {
    expect(resolve(element('div', {}, 'text', given))).toEqual({
      ok: true,
      value: element('div', {}, 'text', resolved),
    });
  });

  it('leaves data URIs of images, fragments and other values alone', () => {
    const root = element(
      'div',
      { id: 'a', title: 'https://example.com', style: { color: 'red', width: 5, filter: 'url(#blur)' } },
      element('img', { src: 'data:image/svg+xml,<svg/>' }),
      element('use', { href: '#shape' }),
    );
    expect(resolve(root)).toEqual({
      ok: true,
      value: { ...root, props: { ...root.props, style: { color: 'red', width: 5, filter: 'url("#blur")' } } },
    });
  });

  const remote = [
    'https://example.com/a.png',
    'http://localhost/a.png',
    '//example.com/a.png',
    '/a.png',
    'a.png',
    'file:///etc/passwd',
    'blob:https://x/1',
    'javascript:alert(1)',
    'data:text/html,<b>',
    'ASSET:logo',
  ];
  it.each(remote)('refuses %s wherever it stands, naming the element', (url) => {
    const places: CardElement[] = [
      element('img', { 'data-n': 3, src: url }),
      element('image', { 'data-n': 3, href: url }),
      element('image', { 'data-n': 3, xlinkHref: url }),
      element('p', { 'data-n': 3, style: { backgroundImage: `url(${url})` } }),
      element('p', { 'data-n': 3, style: { backgroundImage: `URL("${url}")` } }),
      element('p', { 'data-n': 3, style: { maskImage: `linear-gradient(red, blue), url('${url}')` } }),
      element('p', { 'data-n': 3, style: { backgroundImage: `url("${url}` } }),
      element('svg', { 'data-n': 3 }, element('image', { href: url })),
    ];
    for (const place of places) {
      expect(resolve(element('div', { 'data-n': 0 }, place))).toMatchObject({
        ok: false,
        error: {
          code: 'asset.remote',
          ordinal: 3,
          message: expect.stringMatching(/Drop the image into the assets and write asset:name\.$/),
        },
      });
    }
  });

  it('shortens a long URL in what it says', () => {
    const outcome = resolve(element('img', { src: `https://example.com/${'a'.repeat(500)}` }));
    if (outcome.ok) throw new Error('accepted');
    expect(outcome.error.message.length).toBeLessThan(200);
  });

  it('says which asset is missing, and that a source is empty', () => {
    expect(resolve(element('img', { 'data-n': 2, src: 'asset:portrait' }))).toMatchObject({
      ok: false,
      error: {
        code: 'asset.missing',
        ordinal: 2,
        message: expect.stringContaining('no image named portrait'),
      },
    });
    expect(resolve(element('img', { src: '' }))).toMatchObject({ ok: false, error: { code: 'asset.empty' } });
    expect(resolve(element('p', { style: { backgroundImage: 'url()' } }))).toMatchObject({
      ok: false,
      error: { code: 'asset.empty' },
    });
  });

  it.each(['style', 'link', 'script'])('refuses a %s element', (type) => {
    expect(resolve(element('div', {}, element(type, { 'data-n': 1 }, '@import url(x)')))).toMatchObject({
      ok: false,
      error: { code: 'element.refused', ordinal: 1 },
    });
  });

  it.each<[string, CardElement]>([
    ['a fill in a drawing', element('svg', {}, element('rect', { fill: 'url(http://a.example)' }))],
    ['a filter in a drawing', element('svg', { filter: `url( "//a.example#b" )` })],
    ['a class of Tailwind', element('div', { tw: 'flex bg-[url(http://a.example)]' })],
  ])('refuses a URL in %s', (_, root) => {
    expect(resolve(root)).toMatchObject({ ok: false, error: { code: 'asset.remote' } });
  });

  it('leaves references within a drawing as they are written', () => {
    const root = element('svg', { fill: `url( '#a' )`, mask: 'url(#b)' });
    expect(resolve(root)).toEqual({ ok: true, value: root });
  });

  it.each(['STYLE', 'Link', 'script', 'g><script', '1a', ''])('draws no element <%s>', (type) => {
    expect(resolve(element('div', {}, element(type)))).toMatchObject({
      ok: false,
      error: { code: 'element.refused' },
    });
  });

  it('judges pictures in data URIs, and writes their scheme as the engine knows it', () => {
    const image = (src: string) => element('img', { src });
    expect(resolve(image('data:image/svg+xml,<svg onload="1"/>'))).toMatchObject({
      ok: false,
      error: { code: 'asset.drawing' },
    });
    expect(
      resolve(element('p', { style: { background: 'url(data:image/webp;base64,AA==)' } })),
    ).toMatchObject({
      ok: false,
      error: { code: 'asset.format' },
    });
    expect(resolve(image('DATA:Image/SVG+xml;utf8,<svg A="1"/>'))).toEqual({
      ok: true,
      value: image('data:image/svg+xml;utf8,<svg A="1"/>'),
    });
  });

  it('does not change the tree it is given', () => {
    const root = element('div', {}, element('img', { src: 'asset:logo' }));
    const before = JSON.stringify(root);
    resolve(root);
    expect(JSON.stringify(root)).toBe(before);
  });
});
