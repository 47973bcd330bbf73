import { type Fixture, type Manifest, manifestSchema, type Template } from '../schema.ts';
import blogSource from './blog/card.jsx?raw';
import blogFixtures from './blog/fixtures.json' with { type: 'json' };
import blogManifest from './blog/template.json' with { type: 'json' };
import releaseSource from './release/card.json?raw';
import releaseFixtures from './release/fixtures.json' with { type: 'json' };
import releaseManifest from './release/template.json' with { type: 'json' };

export interface Starter {
  id: string;
  template: Template;
}

function readStarter(id: string, manifest: unknown, source: string, fixtures: unknown): Starter {
  return {
    id,
    template: {
      manifest: manifestSchema.parse(manifest) as Manifest,
      source,
      fixtures: fixtures as Fixture[],
    },
  };
}

/** The first is what a new user sees. */
export const starters: readonly Starter[] = [
  readStarter('blog', blogManifest, blogSource, blogFixtures),
  readStarter('release', releaseManifest, releaseSource, releaseFixtures),
];

/** Where a starter's file is served, relative to the page: fonts are shared, images are its own. */
export function starterFilePath(starterId: string, file: string): string {
  return file.startsWith('fonts/') ? `starters/${file}` : `starters/${starterId}/${file}`;
}
