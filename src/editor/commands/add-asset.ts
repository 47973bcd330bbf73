import type { AssetRef } from '../../template/schema.ts';
import type { Editor } from '../editor.ts';

/** Adds a stored image to the template and, when asked, shows it in a field of a headline; one undo step. */
export function addAsset(
  editor: Editor,
  asset: AssetRef,
  show: { fixtureId: string; field: string } | null,
): void {
  editor.edit({
    label: `image ${asset.name}`,
    update: ({ manifest, fixtures }) => {
      manifest.assets.push(asset);
      const fixture = show && fixtures.find(({ id }) => id === show.fixtureId);
      if (fixture) fixture.values[show.field] = `asset:${asset.name}`;
    },
  });
}
