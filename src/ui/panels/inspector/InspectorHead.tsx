import {
  Braces,
  Code,
  Component,
  Group,
  Image,
  Lock,
  type LucideIcon,
  Rows2,
  Shapes,
  Type,
} from 'lucide-react';
import { Icon } from '../../parts/Icon.tsx';
import { IconButton } from '../../parts/IconButton.tsx';
import styles from './Inspector.module.css';
import { useInspected } from './inspected.ts';
import { kindWords, type LayerKind, layerKind, layerName } from './layer-name.ts';

const icons: Record<LayerKind, LucideIcon> = {
  text: Type,
  frame: Rows2,
  image: Image,
  shape: Shapes,
  component: Component,
  fragment: Group,
};

/** What is selected, and the way to its source. */
export function InspectorHead() {
  const { node, tree, disabled, goTo, lineAt } = useInspected();
  const kind = layerKind(node);
  const name = layerName(node, tree);
  const parent = node.parent === null ? null : tree.nodes[node.parent]!;
  const place = parent ? layerName(parent, tree) : node.component;
  const line = lineAt(node.span.from);
  return (
    <header className={styles.head}>
      <span className={styles.kind}>
        <Icon of={icons[kind]} size={16} />
      </span>
      <div className={styles.names}>
        <h2 className={styles.name} title={name}>
          {name}
        </h2>
        <p className={styles.place}>
          {kindWords[kind]}
          {place ? ` in ${place}` : ', holds all other layers'}
        </p>
      </div>
      <IconButton
        name={`Go to source, line ${line}`}
        icon={Code}
        disabled={disabled}
        onClick={() => goTo(node.span.from)}
      />
    </header>
  );
}

export function Legend() {
  return (
    <ul className={styles.legend} aria-label="Where values come from">
      <li>
        <span className={styles.dot} />
        Typed here
      </li>
      <li className={styles.legendField}>
        <Icon of={Braces} size={12} />
        From a field
      </li>
      <li>
        <Icon of={Lock} size={12} />
        In code
      </li>
    </ul>
  );
}
