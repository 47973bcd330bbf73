import { ChevronDown, ChevronRight, type LucideIcon } from 'lucide-react';
import {
  type ComponentProps,
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { Icon } from './Icon.tsx';
import { joinClasses } from './join-classes.ts';
import styles from './Tree.module.css';
import {
  findByTyping,
  listAncestors,
  listTreeRows,
  moveInTree,
  type TreeRow,
  type TreeShape,
} from './tree-rows.ts';
import { type TreeDrop, useTreeDrag } from './use-tree-drag.ts';

export interface TreeNode extends TreeShape {
  icon: LucideIcon;
  /** At the right end: a binding, a lock, a hidden mark. */
  right?: ReactNode;
  /** Hidden layers and the like. */
  muted?: boolean;
  /** The full accessible name, for example `Headline, text, field title`. */
  spoken?: string;
  children?: readonly TreeNode[];
}

export interface TreeProps extends Omit<ComponentProps<'div'>, 'onSelect' | 'onToggle' | 'children'> {
  name: string;
  nodes: readonly TreeNode[];
  selectedIds: ReadonlySet<string>;
  openIds: ReadonlySet<string>;
  /** `add`: Shift or Ctrl was held, so the rest of the selection stays. */
  onSelect: (id: string, add: boolean) => void;
  onToggle: (id: string, isOpen: boolean) => void;
  /** Enter, and double click. */
  onActivate?: (id: string) => void;
  /** The row under the pointer, for the same mark on the canvas. */
  onHover?: (id: string | null) => void;
  onMove?: (drop: TreeDrop) => void;
  canDrop?: (drop: TreeDrop) => boolean;
}

const typingMs = 600;

/** An accessible tree of 28 px rows: one stop for Tab, arrows inside, and type to find. */
export function Tree({
  name,
  nodes,
  selectedIds,
  openIds,
  onSelect,
  onToggle,
  onActivate,
  onHover,
  onMove,
  canDrop,
  className,
  ...rest
}: TreeProps) {
  const rows = useMemo(() => listTreeRows<TreeNode>(nodes, openIds), [nodes, openIds]);
  const ancestors = useMemo(() => listAncestors(rows, selectedIds), [rows, selectedIds]);
  const rowElements = useRef(new Map<string, HTMLElement>());
  const typed = useRef({ text: '', atMs: 0 });
  const [focusedId, setFocusedId] = useState<string | null>(null);
  const drag = useTreeDrag(onMove, canDrop);

  const isShown = (id: string | null | undefined) => rows.some((row) => row.node.id === id);
  const firstSelected = rows.find((row) => selectedIds.has(row.node.id))?.node.id;
  const stopId = isShown(focusedId) ? focusedId : (firstSelected ?? rows[0]?.node.id);

  // A selection made on the canvas or in the code comes into view, and is where Tab arrives.
  useEffect(() => {
    if (!firstSelected) return;
    rowElements.current.get(firstSelected)?.scrollIntoView({ block: 'nearest' });
    setFocusedId(firstSelected);
  }, [firstSelected]);

  const goTo = (id: string) => {
    rowElements.current.get(id)?.focus();
    onSelect(id, false);
  };

  const findTyped = (key: string, currentId: string) => {
    const now = performance.now();
    const text = now - typed.current.atMs < typingMs ? typed.current.text + key : key;
    typed.current = { text, atMs: now };
    return findByTyping(rows, currentId, text);
  };

  const handleKey = (event: KeyboardEvent, id: string) => {
    if (event.target !== event.currentTarget) return;
    if (event.key === 'Enter') return onActivate?.(id);
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === ' ') {
      event.preventDefault();
      return onSelect(id, event.shiftKey);
    }
    const move = moveInTree(rows, id, event.key);
    if (move) {
      event.preventDefault();
      event.stopPropagation();
      if (move.kind === 'focus') goTo(move.id);
      else onToggle(move.id, move.kind === 'open');
    } else if (/^\p{L}$/u.test(event.key)) {
      const found = findTyped(event.key, id);
      if (found !== null) goTo(found);
    }
  };

  return (
    <div
      {...rest}
      role="tree"
      aria-label={name}
      aria-multiselectable="true"
      className={joinClasses(styles.tree, className)}
      onPointerLeave={() => onHover?.(null)}
    >
      {rows.map((row) => {
        const { id } = row.node;
        return (
          <TreeLine
            key={id}
            row={row}
            isSelected={selectedIds.has(id)}
            isAncestor={ancestors.has(id)}
            place={drag.target?.targetId === id ? drag.target.place : undefined}
            onToggle={onToggle}
            ref={(element: HTMLDivElement | null) => {
              if (element) rowElements.current.set(id, element);
              else rowElements.current.delete(id);
            }}
            tabIndex={id === stopId ? 0 : -1}
            onFocus={() => setFocusedId(id)}
            onClick={(event) => onSelect(id, event.shiftKey || event.ctrlKey || event.metaKey)}
            onContextMenu={() => !selectedIds.has(id) && onSelect(id, false)}
            onDoubleClick={() => onActivate?.(id)}
            onPointerEnter={() => onHover?.(id)}
            onKeyDown={(event) => handleKey(event, id)}
            {...drag.rowProps(id, row.node.children !== undefined)}
          />
        );
      })}
    </div>
  );
}

interface TreeLineProps extends Omit<ComponentProps<'div'>, 'onToggle'> {
  row: TreeRow<TreeNode>;
  isSelected: boolean;
  isAncestor: boolean;
  place: TreeDrop['place'] | undefined;
  onToggle: (id: string, isOpen: boolean) => void;
}

function TreeLine({ row, isSelected, isAncestor, place, onToggle, ...rest }: TreeLineProps) {
  const { node } = row;
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: tabIndex comes with the other props of the row
    <div
      {...rest}
      role="treeitem"
      data-tree-id={node.id}
      data-parent-of-selection={isAncestor || undefined}
      data-drop={place}
      aria-label={node.spoken ?? node.name}
      aria-level={row.level}
      aria-posinset={row.positionInSet}
      aria-setsize={row.setSize}
      aria-selected={isSelected}
      aria-expanded={row.hasChildren ? row.isOpen : undefined}
      className={joinClasses(styles.row, node.muted && styles.muted)}
      style={{ '--depth': row.level - 1 } as React.CSSProperties}
    >
      {/* Mouse only: the arrow keys open and close, and a stop per row would be noise. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: see above */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: see above */}
      <span
        className={styles.twist}
        onClick={(event) => {
          if (!row.hasChildren) return;
          event.stopPropagation();
          onToggle(node.id, !row.isOpen);
        }}
      >
        {row.hasChildren && <Icon of={row.isOpen ? ChevronDown : ChevronRight} size={12} />}
      </span>
      <Icon of={node.icon} size={14} className={styles.icon} />
      <span className={styles.name} title={node.name}>
        {node.name}
      </span>
      {node.right !== undefined && <span className={styles.right}>{node.right}</span>}
    </div>
  );
}
