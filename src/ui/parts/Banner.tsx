import { Info, type LucideIcon, OctagonAlert, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './Banner.module.css';
import { Button } from './Button.tsx';
import { Icon } from './Icon.tsx';
import { joinClasses } from './join-classes.ts';

export interface BannerFix {
  label: string;
  onSelect: () => void;
}

export interface BannerProps {
  kind: 'err' | 'warn' | 'note';
  /** Where: one short sentence, in bold. */
  where: string;
  /** What, and what now. */
  children?: ReactNode;
  fix?: BannerFix;
  /** Another way out. */
  otherWay?: BannerFix;
  icon?: LucideIcon;
}

const icons = { err: OctagonAlert, warn: TriangleAlert, note: Info };

/** Where, what, fix. Stands inside the panel it concerns. */
export function Banner({ kind, where, children, fix, otherWay, icon }: BannerProps) {
  return (
    <div className={joinClasses(styles.banner, styles[kind])} role={kind === 'err' ? 'alert' : 'status'}>
      <Icon of={icon ?? icons[kind]} size={16} className={styles.icon} />
      <div className={styles.words}>
        <p className={styles.text}>
          <b>{where}</b> {children}
        </p>
        {fix && (
          <Button size="sm" onClick={fix.onSelect}>
            {fix.label}
          </Button>
        )}
        {otherWay && (
          <Button size="sm" kind="ghost" onClick={otherWay.onSelect}>
            {otherWay.label}
          </Button>
        )}
      </div>
    </div>
  );
}
