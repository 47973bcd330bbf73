import { useEffect, useState } from 'react';
import type { BundleFile } from '../../../freeze/bundle-file.ts';
import type { FrozenVersion } from '../../../freeze/frozen-version.ts';
import type { Target } from '../../../freeze/targets/target.ts';
import { readBundleFiles } from '../../../session/export-bundle.ts';
import { useSession } from '../../session-context.tsx';

export type Bundle =
  | { kind: 'loading' }
  | { kind: 'files'; files: BundleFile[] }
  | { kind: 'failed'; message: string };

/** The files of the chosen version for the chosen target. */
export function useBundle(
  frozen: FrozenVersion | null,
  target: Target | null,
  fonts: 'whole' | 'subset',
): Bundle {
  const session = useSession();
  const [bundle, setBundle] = useState<Bundle>({ kind: 'loading' });
  useEffect(() => {
    let current = true;
    setBundle({ kind: 'loading' });
    if (frozen === null) return;
    void readBundleFiles(session, frozen, target, { fonts }).then((files) => {
      if (!current) return;
      setBundle(
        files.ok ? { kind: 'files', files: files.value } : { kind: 'failed', message: files.error.message },
      );
    });
    return () => {
      current = false;
    };
  }, [session, frozen, target, fonts]);
  return bundle;
}
