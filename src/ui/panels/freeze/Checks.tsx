import { Check, OctagonAlert, TriangleAlert } from 'lucide-react';
import { Link } from 'wouter';
import type { FrozenVersion } from '../../../freeze/frozen-version.ts';
import { verdictClass } from '../../../template/verdict.ts';
import { Icon } from '../../parts/Icon.tsx';
import { PanelSection } from '../../parts/PanelSection.tsx';
import styles from './Checks.module.css';

/** What is known of the version: its verdicts, its licences. */
export function Checks({ frozen }: { frozen: FrozenVersion }) {
  const total = frozen.goldens.length;
  const failing = frozen.goldens.filter(({ verdict }) => verdictClass(verdict) === 'fail').length;
  const unknown = frozen.goldens.filter(({ verdict }) => verdictClass(verdict) === 'unknown').length;
  const families = new Set(frozen.manifest.fonts.map(({ family }) => family)).size;
  const licensed = frozen.fontLicences.length;
  return (
    <PanelSection title="Checks">
      <ul className={styles.list}>
        <li>
          <Mark kind={failing > 0 ? 'err' : unknown > 0 ? 'warn' : 'ok'} />
          <span>
            {failing > 0
              ? `${failing} of ${total} headlines ${failing === 1 ? 'overflows' : 'overflow'}`
              : unknown > 0
                ? `${total - unknown} of ${total} headlines are judged, none overflows`
                : `${total} of ${total} headlines pass`}
          </span>
          <Link href="/lab">Open Lab</Link>
        </li>
        <li>
          <Mark kind={licensed >= families ? 'ok' : 'warn'} />
          <span>
            {licensed >= families
              ? `${families} ${families === 1 ? 'font family' : 'font families'}, licences included`
              : `${families - licensed} of ${families} font families have no licence file`}
          </span>
        </li>
      </ul>
    </PanelSection>
  );
}

const marks = { ok: Check, warn: TriangleAlert, err: OctagonAlert };

function Mark({ kind }: { kind: keyof typeof marks }) {
  return <Icon of={marks[kind]} size={14} className={styles[kind]} />;
}
