import type { LucideIcon } from 'lucide-react';

/** One line of a menu or a context menu. */
export type MenuEntry =
  | {
      kind: 'item';
      label: string;
      icon?: LucideIcon;
      /** As `Ctrl Shift K`. */
      keys?: string;
      hint?: string;
      danger?: boolean;
      /** Disabled lines stay visible. */
      disabled?: boolean;
      onSelect: () => void;
    }
  | {
      kind: 'check';
      label: string;
      checked: boolean;
      keys?: string;
      disabled?: boolean;
      onSelect: () => void;
    }
  | { kind: 'heading'; label: string }
  | { kind: 'separator' };
