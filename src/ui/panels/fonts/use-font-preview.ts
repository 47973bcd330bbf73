import { useEffect, useState } from 'react';
import type { Session } from '../../../session/session.ts';
import { findCatalogueFamily, listFaceFiles } from '../../../template/font-catalogue.ts';
import type { FontRef } from '../../../template/schema.ts';
import { starterFilePath } from '../../../template/starters/starters.ts';
import { useEditorState, useSession } from '../../session-context.tsx';

// A font that shows itself in a list is given to the page under a name of its own, so that no text of the app takes it.

const loaded = new Map<string, Promise<string | null>>();
let count = 0;

function load(key: string, read: () => Promise<Uint8Array<ArrayBuffer> | null>): Promise<string | null> {
  const known = loaded.get(key);
  if (known) return known;
  const name = `shown-${++count}`;
  const loading = read()
    .then(async (bytes) => {
      if (!bytes) return null;
      document.fonts.add(await new FontFace(name, bytes).load());
      return name;
    })
    // Then it is named in the app's own letters, and asked for again when it is next shown.
    .catch(() => {
      loaded.delete(key);
      return null;
    });
  loaded.set(key, loading);
  return loading;
}

/** The name under which the page has the font of these bytes; null while it has not. */
export function useBytesPreview(key: string, bytes: Uint8Array<ArrayBuffer> | null): string | null {
  const [name, setName] = useState<string | null>(null);
  useEffect(() => {
    let isCurrent = true;
    if (bytes) void load(key, async () => bytes).then((next) => isCurrent && setName(next));
    return () => {
      isCurrent = false;
    };
  }, [key, bytes]);
  return name;
}

/** The same of a family of the card or of the app, in a weight of its middle. */
export function useFamilyPreview(family: string): string | null {
  const session = useSession();
  const fonts = useEditorState((state) => state.template.manifest.fonts);
  const [name, setName] = useState<string | null>(null);
  useEffect(() => {
    let isCurrent = true;
    const source = findSource(family, fonts, session);
    if (source) void load(source.key, source.read).then((next) => isCurrent && setName(next));
    return () => {
      isCurrent = false;
    };
  }, [family, fonts, session]);
  return name;
}

const middleWeight = 500;

const nearest = <T extends { weight: number }>(faces: readonly T[]): T | undefined =>
  [...faces].sort((a, b) => Math.abs(a.weight - middleWeight) - Math.abs(b.weight - middleWeight))[0];

function findSource(family: string, fonts: readonly FontRef[], { blobs, fetchAppFile }: Session) {
  // The first slice has the letters of its name.
  const own = nearest(fonts.filter((font) => font.family === family && font.style === 'normal'));
  if (own) return { key: own.sha256, read: async () => blobs.read(own.sha256) ?? null };
  const found = findCatalogueFamily(family);
  const face = nearest(
    (found?.weights ?? []).map((weight) => ({ family, weight, style: 'normal' as const })),
  );
  const file = face && listFaceFiles(face)[0];
  return file ? { key: file, read: () => fetchAppFile(starterFilePath('', file)) } : null;
}
