import { FileJson, FileText, FolderOpen, Globe, type LucideIcon, Table2 } from 'lucide-react';
import { type DragEvent, useMemo, useRef, useState } from 'react';
import { readLines } from '../../../lab/imports/lines.ts';
import type { HeadlineList } from '../../../lab/lab-row.ts';
import { headlineField } from '../../../lab/matrix.ts';
import type { ImportRequest } from '../../../session/lab/import.worker.ts';
import { useLab } from '../../lab-context.tsx';
import { Button } from '../../parts/Button.tsx';
import { joinClasses } from '../../parts/join-classes.ts';
import { TextArea } from '../../parts/TextArea.tsx';
import { useEditor } from '../../session-context.tsx';
import styles from './AddHeadlines.module.css';
import { ImportDialog } from './ImportDialog.tsx';
import { requestName } from './request-name.ts';
import { useAddList } from './use-add-list.ts';

interface Source {
  label: string;
  icon: LucideIcon;
  accept: string;
  isFolder?: boolean;
}

const sources: readonly Source[] = [
  { label: 'CSV', icon: Table2, accept: '.csv,.tsv,.txt,text/csv' },
  { label: 'JSON', icon: FileJson, accept: '.json,.jsonl,.ndjson,application/json' },
  { label: 'Front matter', icon: FileText, accept: '.md,.mdx,.markdown,.zip' },
  { label: 'Folder', icon: FolderOpen, accept: '', isFolder: true },
  { label: 'Feed or sitemap', icon: Globe, accept: '.xml,.rss,.atom,application/xml,text/xml' },
];

/** Brings in headlines of the user's own: pasted, chosen or dropped. */
export function AddHeadlines() {
  const editor = useEditor();
  const lab = useLab();
  const addList = useAddList();
  const [text, setText] = useState('');
  const [request, setRequest] = useState<ImportRequest | null>(null);
  const [isOver, setOver] = useState(false);
  const { records } = useMemo(() => readLines(text), [text]);
  // What is no list of lines is read as the file it was copied from.
  const pastedType = /^\s*[[{]/.test(text) ? 'json' : /^\s*</.test(text) ? 'xml' : null;

  function addLines() {
    const field = headlineField(editor.store.getState().template.manifest);
    const list: HeadlineList = {
      id: editor.ports.createId(),
      name: nameAgain(
        'Pasted',
        lab.store.getState().lists.map(({ name }) => name),
      ),
      rows: records.map(({ cells }) => ({
        name: cells.headline!.slice(0, 80),
        values: { [field]: cells.headline! },
      })),
      refused: [],
      refusedCount: 0,
    };
    void addList(list);
    setText('');
  }

  function readPasted() {
    setRequest({ kind: 'file', file: new File([text], `Pasted.${pastedType}`) });
    setText('');
  }

  function drop(event: DragEvent) {
    setOver(false);
    const files = [...event.dataTransfer.files];
    if (files.length === 0) return;
    event.preventDefault();
    setRequest(toRequest(files));
  }

  return (
    <section
      className={joinClasses(styles.add, isOver && styles.over)}
      aria-label="Add headlines"
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes('Files')) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <h2>Add headlines</h2>
      <TextArea
        name="Headlines, one a line"
        placeholder="Paste one headline per line, or drop a file"
        value={text}
        onChange={setText}
        rows={3}
        className={styles.box}
      />
      {pastedType ? (
        <Button wide onClick={readPasted}>{`Read this ${pastedType.toUpperCase()}`}</Button>
      ) : (
        records.length > 0 && (
          <Button wide onClick={addLines}>
            {records.length === 1 ? 'Add headline' : `Add ${records.length} headlines`}
          </Button>
        )
      )}
      <div className={styles.sources}>
        {sources.map((source) => (
          <SourceButton
            key={source.label}
            source={source}
            onFiles={(files) => setRequest(toRequest(files))}
          />
        ))}
      </div>
      <p>Nothing leaves this browser.</p>
      {request && (
        <ImportDialog key={requestName(request)} request={request} onClose={() => setRequest(null)} />
      )}
    </section>
  );
}

function SourceButton({ source, onFiles }: { source: Source; onFiles: (files: File[]) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const { label, icon, accept, isFolder = false } = source;
  return (
    <>
      <Button icon={icon} className={styles.source} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={label}
        accept={accept}
        multiple={accept.includes('.md')}
        {...(isFolder ? { webkitdirectory: '' } : {})}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          if (files.length > 0) onFiles(files);
          // The same file chosen again must count as a change.
          event.target.value = '';
        }}
      />
    </>
  );
}

/** One file is read for what it is; several are a folder of posts. */
function toRequest(files: File[]): ImportRequest {
  const [only] = files;
  const isFolder = files.length > 1 || only!.webkitRelativePath !== '';
  if (!isFolder) return { kind: 'file', file: only! };
  return { kind: 'folder', files, paths: files.map((file) => file.webkitRelativePath || file.name) };
}

function nameAgain(name: string, taken: readonly string[]): string {
  let again = name;
  for (let count = 2; taken.includes(again); count++) again = `${name} ${count}`;
  return again;
}
