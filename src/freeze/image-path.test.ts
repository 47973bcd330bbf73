import { describe, expect, it } from 'vitest';
import { imagePath } from './image-path.ts';

const version = { name: 'Northbound post', number: 3, versionId: 'a1b2c3d4e5f60718' };

describe('imagePath', () => {
  it('has the version in the path and no query', () => {
    expect(imagePath(version, 'postgres-as-a-queue')).toBe(
      '/og/northbound-post/v3-a1b2c3d4/postgres-as-a-queue.png',
    );
  });

  it('keeps a page to one segment', () => {
    expect(imagePath(version, '/blog/2026/Queues?x=1')).toBe(
      '/og/northbound-post/v3-a1b2c3d4/blog-2026-queues-x-1.png',
    );
  });

  it('keeps pages apart whose slugs have no Latin letters', () => {
    expect(imagePath(version, '東京')).toBe('/og/northbound-post/v3-a1b2c3d4/%E6%9D%B1%E4%BA%AC.png');
    expect(imagePath(version, '…')).toBe('/og/northbound-post/v3-a1b2c3d4/page.png');
  });
});
