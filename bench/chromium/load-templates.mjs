/** The templates as the bench's server gives them: one list, and the bytes of fonts and images by their address. */
export async function loadTemplates() {
  const templates = await (await fetch('/templates.json')).json();
  const files = new Map();
  const load = async (ref, key) => {
    const url = ref[key];
    if (!files.has(url))
      files.set(
        url,
        fetch(url).then((response) => response.arrayBuffer()),
      );
    ref[key] = new Uint8Array(await files.get(url));
  };
  for (const { fonts, assets } of templates) {
    await Promise.all(fonts.flatMap((font) => [load(font, 'bytes'), load(font, 'sfnt')]));
    await Promise.all(assets.map((asset) => load(asset, 'bytes')));
  }
  return templates;
}
