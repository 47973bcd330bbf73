type Style = Record<string, unknown>;
type Compute = (
  node: { style: Style },
  type: string,
  inherited: Style,
  defined: Style | undefined,
  props: Style,
  replaced: Record<string, unknown> | undefined,
  onError: ((error: Error) => void) | undefined,
  ...rest: unknown[]
) => Promise<[Style, Style]>;

export function writeTenths(value: number): string;
export function nameFace(
  families: string[],
  weight: unknown,
  style: unknown,
  locale: unknown,
  synthesis: { weight: boolean; style: boolean },
): string;
export function keepPaths<T>(fonts: object, face: string, text: string, style: Style, draw: () => T): T;
export function keepStyle(compute: Compute, ...args: Parameters<Compute>): Promise<[Style, Style]>;
