import { Copy, Download, Hand, Maximize, MousePointer2 } from 'lucide-react';
import { useState } from 'react';
import { toDrawRequest } from '../../../editor/card-ref.ts';
import { Button } from '../../parts/Button.tsx';
import { IconButton } from '../../parts/IconButton.tsx';
import { Segments } from '../../parts/Segments.tsx';
import { useToast } from '../../parts/Toasts.tsx';
import { useEditor } from '../../session-context.tsx';
import { saveFile } from '../save-file.ts';
import styles from './CanvasTools.module.css';
import { useViewport } from './viewport-store.ts';

const scales = [
  { id: '1', label: '1×' },
  { id: '2', label: '2×' },
] as const;

export function CanvasTools({
  tool,
  onTool,
}: {
  tool: 'select' | 'pan';
  onTool: (tool: 'select' | 'pan') => void;
}) {
  const editor = useEditor();
  const toast = useToast();
  const setZoom = useViewport((state) => state.setZoom);
  const [scale, setScale] = useState<'1' | '2'>('1');
  const [busy, setBusy] = useState<'download' | 'copy' | null>(null);

  async function drawPng(): Promise<{ bytes: Uint8Array<ArrayBuffer>; name: string } | null> {
    const { template, compiled, fixtureId } = editor.store.getState();
    const fixture = template.fixtures.find(({ id }) => id === fixtureId);
    if (!compiled || !fixture) {
      toast.show({
        kind: 'err',
        text: 'The source has errors, so there is no card to take. Fix them first.',
      });
      return null;
    }
    const drawn = await editor.ports.renderer.drawPng(
      toDrawRequest(template.manifest, compiled.code, fixture.values, 'png', Number(scale)),
    );
    if (!drawn.ok) {
      toast.show({ kind: 'err', text: drawn.error.message });
      return null;
    }
    const suffix = scale === '2' ? '@2x' : '';
    return {
      bytes: drawn.value,
      name: `${template.manifest.name}-${fixture.name}${suffix}.png`
        .toLowerCase()
        .replaceAll(/[^a-z0-9@.-]+/g, '-'),
    };
  }

  async function download() {
    setBusy('download');
    const png = await drawPng();
    if (png) saveFile(png.name, png.bytes, 'image/png');
    setBusy(null);
  }

  async function copy() {
    setBusy('copy');
    const png = await drawPng();
    try {
      if (png) {
        await navigator.clipboard.write([
          new ClipboardItem({ 'image/png': new Blob([png.bytes], { type: 'image/png' }) }),
        ]);
        toast.show({ kind: 'ok', text: 'The card is on the clipboard.' });
      }
    } catch {
      toast.show({
        kind: 'err',
        text: 'The browser did not allow copying. Download the PNG instead.',
        action: { label: 'Download', onSelect: () => void download() },
      });
    }
    setBusy(null);
  }

  return (
    <div className={styles.tools} role="toolbar" aria-label="Tools">
      <IconButton
        name="Select"
        keys="V"
        icon={MousePointer2}
        look="fill"
        on={tool === 'select'}
        tooltipSide="top"
        onClick={() => onTool('select')}
      />
      <IconButton
        name="Pan"
        keys="H"
        icon={Hand}
        look="fill"
        on={tool === 'pan'}
        tooltipSide="top"
        onClick={() => onTool('pan')}
      />
      <IconButton
        name="Fit card"
        keys="Shift 1"
        icon={Maximize}
        tooltipSide="top"
        onClick={() => setZoom('fit')}
      />
      <span className={styles.divider} />
      <Segments name="PNG scale" segments={scales} value={scale} onChange={setScale} />
      <IconButton
        name="Copy PNG"
        icon={Copy}
        tooltipSide="top"
        disabled={busy !== null}
        onClick={() => void copy()}
      />
      <Button kind="ghost" icon={Download} busy={busy === 'download'} onClick={() => void download()}>
        Download PNG
      </Button>
    </div>
  );
}
