import { FileDown } from 'lucide-react';
import { type DragEvent, useRef, useState } from 'react';
import { Button } from './Button.tsx';
import styles from './FileDrop.module.css';
import { Icon } from './Icon.tsx';
import { joinClasses } from './join-classes.ts';

export interface FileDropProps {
  /** `Drop a font or image` */
  title: string;
  /** What is taken, or what happens to it. */
  hint?: string;
  buttonLabel?: string;
  /** As in `<input accept>`; dropped files are not filtered by it. */
  accept?: string;
  multiple?: boolean;
  disabled?: boolean;
  onFiles: (files: File[]) => void;
}

/** A place to drop files, with a button that opens the file chooser. */
export function FileDrop({
  title,
  hint,
  buttonLabel = 'Choose file',
  accept,
  multiple = false,
  disabled = false,
  onFiles,
}: FileDropProps) {
  const inputRef = useRef<HTMLInputElement>(null);
  // Entering a child fires before leaving the parent, so a flag alone would flicker.
  const depth = useRef(0);
  const [isOver, setOver] = useState(false);

  const hasFiles = (event: DragEvent) => !disabled && event.dataTransfer.types.includes('Files');
  const leave = () => {
    depth.current = 0;
    setOver(false);
  };
  const take = (list: FileList | null) => {
    const files = [...(list ?? [])];
    if (files.length > 0) onFiles(multiple ? files : files.slice(0, 1));
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is the mouse's way; the button inside is the keyboard's
    <div
      className={joinClasses(styles.drop, isOver && styles.over)}
      onDragEnter={(event) => {
        if (!hasFiles(event)) return;
        depth.current++;
        setOver(true);
      }}
      onDragOver={(event) => {
        if (hasFiles(event)) event.preventDefault();
      }}
      onDragLeave={() => {
        depth.current--;
        if (depth.current <= 0) leave();
      }}
      onDrop={(event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        leave();
        take(event.dataTransfer.files);
      }}
    >
      <Icon of={FileDown} size={20} className={styles.icon} />
      <p className={styles.title}>{title}</p>
      {hint && <p className={styles.hint}>{hint}</p>}
      <Button
        size="sm"
        className={styles.button}
        disabled={disabled}
        onClick={() => inputRef.current?.click()}
      >
        {buttonLabel}
      </Button>
      <input
        ref={inputRef}
        type="file"
        hidden
        aria-label={title}
        accept={accept}
        multiple={multiple}
        onChange={(event) => {
          take(event.target.files);
          // The same file chosen again must count as a change.
          event.target.value = '';
        }}
      />
    </div>
  );
}
