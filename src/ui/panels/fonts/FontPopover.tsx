import { lazy, type ReactElement, Suspense, useState } from 'react';
import { Popover } from '../../parts/Popover.tsx';
import type { FontChooserProps } from './FontChooser.tsx';

// The list with its search is loaded when somebody looks for a font.
const FontChooser = lazy(async () => ({ default: (await import('./FontChooser.tsx')).FontChooser }));

interface FontPopoverProps extends FontChooserProps {
  trigger: ReactElement<Record<string, unknown>>;
  side?: 'top' | 'bottom' | 'left' | 'right';
}

/** Opens the list of fonts beside its trigger and closes it with a choice. */
export function FontPopover({ trigger, side, onChoose, onBring, ...rest }: FontPopoverProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Popover title="Fonts" trigger={trigger} open={isOpen} onOpenChange={setOpen} widthPx={320} side={side}>
      <Suspense fallback={<p aria-busy="true">Loading the fonts</p>}>
        <FontChooser
          {...rest}
          onChoose={(family) => {
            setOpen(false);
            onChoose(family);
          }}
          onBring={() => {
            setOpen(false);
            onBring();
          }}
        />
      </Suspense>
    </Popover>
  );
}
