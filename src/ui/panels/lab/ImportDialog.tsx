import { useEffect, useMemo, useState } from 'react';
import { group } from '../../../lab/describe-summary.ts';
import { type ColumnMapping, guessMapping, mapColumns } from '../../../lab/imports/map-columns.ts';
import type { FileError, SourceTable } from '../../../lab/imports/source-record.ts';
import type { HeadlineList } from '../../../lab/lab-row.ts';
import { headlineField } from '../../../lab/matrix.ts';
import type { Result } from '../../../lib/result.ts';
import type { ImportRequest } from '../../../session/lab/import.worker.ts';
import { importSource } from '../../../session/lab/import-source.ts';
import { Banner } from '../../parts/Banner.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { useEditor, useEditorState } from '../../session-context.tsx';
import { ColumnChoices } from './ColumnChoices.tsx';
import styles from './ImportDialog.module.css';
import { RefusedRows } from './RefusedRows.tsx';
import { requestName } from './request-name.ts';
import { useAddList } from './use-add-list.ts';

/** Reads a file, lets its columns be given to fields, and adds what holds. */
export function ImportDialog({ request, onClose }: { request: ImportRequest; onClose: () => void }) {
  const editor = useEditor();
  const addList = useAddList();
  const manifest = useEditorState((state) => state.template.manifest);
  const [progress, setProgress] = useState(0);
  const [read, setRead] = useState<Result<SourceTable, FileError> | null>(null);
  const [corrected, setCorrected] = useState<ColumnMapping | null>(null);
  const headline = headlineField(manifest);
  const table = read?.ok ? read.value : null;
  const guessed = useMemo(
    () => (table ? guessMapping(table, manifest.fields, headline) : {}),
    [table, manifest.fields, headline],
  );
  const mapping = corrected ?? guessed;
  const mapped = useMemo(
    () => table && mapColumns(table, mapping, manifest.fields, headline),
    [table, mapping, manifest.fields, headline],
  );

  useEffect(
    () =>
      importSource(request, {
        onProgress: (done, total) => setProgress(done / Math.max(total, 1)),
        onTable: setRead,
      }),
    [request],
  );

  function add() {
    if (!mapped) return;
    const list: HeadlineList = {
      id: editor.ports.createId(),
      name: requestName(request),
      rows: mapped.rows,
      refused: mapped.refused.slice(0, keptRefusals),
      refusedCount: mapped.refusedCount,
    };
    void addList(list);
    onClose();
  }

  const count = mapped?.rows.length ?? 0;
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={`Add headlines from ${requestName(request)}?`}
      widthPx={640}
      {...(read ? {} : { cancel: 'Cancel' })}
      {...(mapped
        ? {
            consequence: summarise(count, mapped.refusedCount),
            action: {
              label: `Add ${group(count)} ${count === 1 ? 'headline' : 'headlines'}`,
              disabled: count === 0,
              onSelect: add,
            },
          }
        : {})}
    >
      {!read && <Reading share={progress} />}
      {read && !read.ok && (
        <Banner kind="err" where="Nothing was read.">
          {read.error.message}
        </Banner>
      )}
      {table && mapped && (
        <div className={styles.body}>
          <Notes notes={[...table.notes, ...mapped.notes]} />
          <ColumnChoices
            table={table}
            fields={manifest.fields}
            headline={headline}
            mapping={mapping}
            onChange={setCorrected}
          />
          <Preview rows={mapped.rows} headline={headline} />
          <RefusedRows refused={mapped.refused} count={mapped.refusedCount} />
        </div>
      )}
    </Dialog>
  );
}

const keptRefusals = 1000;

function summarise(taken: number, refused: number): string {
  const all = taken + refused;
  if (all === 0) return 'It holds no rows.';
  if (refused === 0)
    return `${group(all)} ${all === 1 ? 'row' : 'rows'}. Each becomes a headline of the lab.`;
  return `${group(taken)} of ${group(all)} rows become headlines of the lab. ${group(refused)} ${refused === 1 ? 'is' : 'are'} refused.`;
}

function Notes({ notes }: { notes: readonly string[] }) {
  const [first, ...more] = notes;
  if (first === undefined) return null;
  return (
    <Banner kind="note" where={more.length === 0 ? 'Note.' : 'Notes.'}>
      {first}
      {more.map((note) => (
        <span key={note} className={styles.note}>
          {note}
        </span>
      ))}
    </Banner>
  );
}

function Reading({ share }: { share: number }) {
  const percent = Math.round(share * 100);
  return (
    <div
      className={styles.reading}
      role="progressbar"
      aria-label="Reading"
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
    >
      <p>{`Reading, ${percent} %`}</p>
      <span>
        <i style={{ width: `${percent}%` }} />
      </span>
    </div>
  );
}

function Preview({ rows, headline }: { rows: HeadlineList['rows']; headline: string }) {
  return (
    <section aria-label="First headlines" className={styles.preview}>
      <h3>First headlines</h3>
      <ol>
        {rows.slice(0, 4).map(({ values }, index) => (
          <li key={index} dir="auto">
            <b>{String(values[headline])}</b>
            <span>
              {Object.entries(values)
                .filter(([name]) => name !== headline)
                .map(([name, value]) => `${name}: ${String(value)}`)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
