import { type Fixture, type Manifest, manifestSchema, type Template } from '../schema.ts';
import blogSource from './blog/card.jsx?raw';
import blogFixtures from './blog/fixtures.json' with { type: 'json' };
import blogManifest from './blog/template.json' with { type: 'json' };
import eventSource from './event/card.jsx?raw';
import eventFixtures from './event/fixtures.json' with { type: 'json' };
import eventManifest from './event/template.json' with { type: 'json' };
import metricsSource from './metrics/card.json?raw';
import metricsFixtures from './metrics/fixtures.json' with { type: 'json' };
import metricsManifest from './metrics/template.json' with { type: 'json' };
import podcastSource from './podcast/card.json?raw';
import podcastFixtures from './podcast/fixtures.json' with { type: 'json' };
import podcastManifest from './podcast/template.json' with { type: 'json' };
import releaseSource from './release/card.json?raw';
import releaseFixtures from './release/fixtures.json' with { type: 'json' };
import releaseManifest from './release/template.json' with { type: 'json' };
import storySource from './story/card.jsx?raw';
import storyFixtures from './story/fixtures.json' with { type: 'json' };
import storyManifest from './story/template.json' with { type: 'json' };

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
  readStarter('event', eventManifest, eventSource, eventFixtures),
  readStarter('story', storyManifest, storySource, storyFixtures),
  readStarter('metrics', metricsManifest, metricsSource, metricsFixtures),
  readStarter('podcast', podcastManifest, podcastSource, podcastFixtures),
];

/** Where a starter's file is served, relative to the page: fonts are shared, images are its own. */
export function starterFilePath(starterId: string, file: string): string {
  return file.startsWith('fonts/') ? `starters/${file}` : `starters/${starterId}/${file}`;
}
