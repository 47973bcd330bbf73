import { Download } from 'lucide-react';
import { useState } from 'react';
import type { FrozenVersion } from '../../../freeze/frozen-version.ts';
import { zipBundle } from '../../../session/export-bundle.ts';
import { verdictClass } from '../../../template/verdict.ts';
import { Button } from '../../parts/Button.tsx';
import { useToast } from '../../parts/Toasts.tsx';
import { VerdictChip } from '../../parts/VerdictChip.tsx';
import { useSession } from '../../session-context.tsx';
import { saveFile } from '../save-file.ts';
import styles from './ExportPanel.module.css';

export function ExportPanel({ frozen }: { frozen: FrozenVersion }) {
  const session = useSession();
  const toast = useToast();
  const [busy, setBusy] = useState(false);
  const failing = frozen.goldens.filter(({ verdict }) => verdictClass(verdict) === 'fail').length;

  async function download() {
    setBusy(true);
    const zip = await zipBundle(session, frozen);
    setBusy(false);
    if (!zip.ok) return toast.show({ kind: 'err', text: zip.error.message });
    saveFile(zip.value.fileName, zip.value.bytes as Uint8Array<ArrayBuffer>, 'application/zip');
  }

  return (
    <section className={styles.panel} aria-label="Export">
      <div className={styles.check}>
        <VerdictChip
          bare
          kind={failing > 0 ? 'overflows' : 'fits'}
          words={
            failing > 0
              ? `${failing} of ${frozen.goldens.length} headlines overflow`
              : `No headline of ${frozen.goldens.length} overflows`
          }
        />
      </div>
      <Button kind="primary" size="lg" wide icon={Download} busy={busy} onClick={() => void download()}>
        Download bundle
      </Button>
      <p>A zip. Nothing is uploaded.</p>
    </section>
  );
}
