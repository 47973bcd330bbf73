import type { LucideIcon } from 'lucide-react';

export type IconSize = 12 | 14 | 16 | 20 | 24;

// Small icons need heavier strokes to keep the same grey value beside the text.
const strokeBySize: Record<IconSize, number> = { 12: 2, 14: 1.75, 16: 1.6, 20: 1.5, 24: 1.4 };

/** A decorative icon: the control around it carries the name. */
export function Icon({
  of: Drawing,
  size = 16,
  className,
}: {
  of: LucideIcon;
  size?: IconSize;
  className?: string;
}) {
  return <Drawing size={size} strokeWidth={strokeBySize[size]} className={className} aria-hidden="true" />;
}
