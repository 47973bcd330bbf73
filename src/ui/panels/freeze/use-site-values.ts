import { useCallback, useMemo } from 'react';
import { firstSiteValues, type SiteValues } from './page-values.ts';
import { useKept } from './use-kept.ts';

/** What this browser knows of the user's site. */
export function useSiteValues(): [SiteValues, (change: Partial<SiteValues>) => void] {
  const [text, keep] = useKept<string>('site', '{}');
  const site = useMemo(() => readSite(text), [text]);
  const change = useCallback(
    (changed: Partial<SiteValues>) => keep(JSON.stringify({ ...readSite(text), ...changed })),
    [text, keep],
  );
  return [site, change];
}

function readSite(text: string): SiteValues {
  const site = { ...firstSiteValues };
  try {
    const stored = JSON.parse(text) as Record<string, unknown>;
    for (const name of Object.keys(site) as (keyof SiteValues)[]) {
      const value = stored[name];
      if (typeof value === 'string') site[name] = value;
    }
  } catch {
    // Written by another program, or by an older one.
  }
  return site;
}
