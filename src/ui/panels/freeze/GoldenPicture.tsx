import { useEffect, useState } from 'react';
import type { Golden } from '../../../freeze/frozen-version.ts';
import { joinClasses } from '../../parts/join-classes.ts';
import { useSession } from '../../session-context.tsx';
import styles from './GoldenPicture.module.css';

/** A picture as it was frozen. Decorative: what is beside it says which one. */
export function GoldenPicture({
  golden,
  className,
}: {
  golden: Golden | undefined;
  className?: string | undefined;
}) {
  const url = useGoldenUrl(golden);
  return (
    <span
      className={joinClasses(styles.picture, className)}
      style={golden && { aspectRatio: `${golden.widthPx} / ${golden.heightPx}` }}
    >
      {url && <img src={url} alt="" />}
    </span>
  );
}

/** An address of the stored PNG while the component lives; null until it is read, or when it is gone. */
export function useGoldenUrl(golden: Golden | undefined): string | null {
  const { storage } = useSession();
  const [url, setUrl] = useState<string | null>(null);
  const sha256 = golden?.sha256;
  useEffect(() => {
    if (!sha256) return setUrl(null);
    let made: string | null = null;
    let current = true;
    void storage.versionFiles.get(sha256).then((file) => {
      if (!file.ok || !current) return;
      made = URL.createObjectURL(new Blob([file.value.bytes], { type: 'image/png' }));
      setUrl(made);
    });
    return () => {
      current = false;
      if (made) URL.revokeObjectURL(made);
    };
  }, [storage, sha256]);
  return url;
}
