import type { BundlePaths } from './bundle-paths.ts';
import { slug } from './file-name.ts';
import type { FrozenVersion } from './frozen-version.ts';
import { versionFolder } from './image-path.ts';

/** `version.mjs`: what the scripts of a bundle know without reading a file, so that it may be bundled anywhere. */
export function versionFile(frozen: FrozenVersion, paths: BundlePaths): string {
  const { manifest, versionId } = frozen;
  const version = {
    template: slug(frozen.name, 'card'),
    folder: versionFolder(frozen),
    versionId,
    sizes: manifest.sizes,
    fields: manifest.fields.map(({ name, kind, required, choices }) => ({ name, kind, required, choices })),
    fallbacks: Object.fromEntries(
      (frozen.fallbacks ?? []).map(({ sizeId }, i) => [sizeId, paths.fallbacks[i] as string]),
    ),
  };
  return `// Which card and which version this is.
export const version = ${JSON.stringify(version, null, 2)};
`;
}

/** Types of the two faces that a site imports. */
export const serverTypesFile = `import type { Drawn, Fields, SizeId } from './types.d.ts';

export interface Reply {
  status: number;
  headers: Record<string, string>;
  body: Uint8Array;
}

export interface Endpoint {
  /** Never rejects: 400 names the field, 404 the part of the path, and a card that cannot be drawn gives the fallback card. */
  answer(request: { url: string; method?: string }): Promise<Response>;
  /** The same for servers without \`Response\`. */
  reply(request: { url: string; method?: string }): Promise<Reply>;
  /** Draws without a request, for pictures that are made when the site is built. */
  draw(values: Fields, options?: { size?: SizeId; scale?: number }): Promise<Drawn>;
  close(): Promise<void>;
}

export declare function createEndpoint(options?: {
  imageHosts?: readonly string[];
  /** At least 16 characters; FRIEZE_SECRET when left out. Addresses that sign.mjs has not signed get 403. */
  secret?: string;
  threads?: number;
  timeoutMs?: number;
  log?: (line: string) => void;
}): Endpoint;
`;

export const signTypesFile = `import type { CardTag } from './link.d.mts';

/** \`address\`: what \`cardPath\` gave, or a whole URL. \`secret\`: FRIEZE_SECRET when left out. */
export declare function signAddress(address: string, secret?: string): Promise<string>;
/** The tags of \`cardTags\` with a signed picture. */
export declare function signTags(tags: readonly CardTag[], secret?: string): Promise<CardTag[]>;
export declare function isSigned(url: URL, secret: string): Promise<boolean>;
`;

export const linkTypesFile = `import type { Fields, SizeId } from './types.d.ts';

/** Path of the picture of a page; \`page\` is its slug. Without values it is that of a picture made at build time. */
export declare function cardPath(page: string, values?: Partial<Fields>, options?: { size?: SizeId }): string;
export declare function pageName(page: string): string;

export type CardTag = { property: string; content: string } | { name: string; content: string };

/** The meta tags of a page, in the order that platforms read. */
export declare function cardTags(page: {
  /** \`https://example.com\` */
  site: string;
  /** Of the page on the site. */
  path: string;
  /** The page's slug. */
  page: string;
  title: string;
  /** What the picture shows. */
  alt: string;
  description?: string;
  siteName?: string;
  type?: 'website' | 'article';
  /** Leave out when the picture is made with the site. */
  values?: Partial<Fields>;
  size?: SizeId;
}): CardTag[];

export declare function printTags(tags: readonly CardTag[]): string;

export declare const version: {
  template: string;
  folder: string;
  versionId: string;
  sizes: { id: SizeId; widthPx: number; heightPx: number }[];
};
`;
