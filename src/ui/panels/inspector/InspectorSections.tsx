import { AllStylesSection } from './AllStylesSection.tsx';
import { AttributesSection } from './AttributesSection.tsx';
import { BorderSection } from './BorderSection.tsx';
import { BoxSection } from './BoxSection.tsx';
import { ContentSection } from './ContentSection.tsx';
import { EffectsSection } from './EffectsSection.tsx';
import { FillSection } from './FillSection.tsx';
import { ImageSection } from './ImageSection.tsx';
import styles from './Inspector.module.css';
import { useInspected } from './inspected.ts';
import { LayoutSection } from './LayoutSection.tsx';
import { layerKind } from './layer-name.ts';
import { PositionSection } from './PositionSection.tsx';
import { SizeSection } from './SizeSection.tsx';
import { sectionsOf } from './section-names.ts';
import { TextSection } from './TextSection.tsx';

export interface InspectorSectionsProps {
  /** Whether there is a picture to tell boxes from. */
  isDrawn: boolean;
  headline: string | null;
}

/** The sections that make sense for the kind of layer. */
export function InspectorSections({ isDrawn, headline }: InspectorSectionsProps) {
  const { node } = useInspected();
  const kind = layerKind(node);
  const has = new Set(sectionsOf(node));
  return (
    <>
      {kind === 'component' && (
        <p className={styles.sentence}>{node.tag} is a component. Its look is changed where it is defined.</p>
      )}
      {kind === 'fragment' && (
        <p className={styles.sentence}>A group has no values of its own. Choose a layer inside it.</p>
      )}
      {node.insideSvg && (
        <p className={styles.sentence}>This is part of a drawing. It has no box of its own on the card.</p>
      )}
      {has.has('content') && <ContentSection />}
      {has.has('image') && <ImageSection />}
      {has.has('attributes') && <AttributesSection />}
      {has.has('layout') && <LayoutSection />}
      {has.has('position') && <PositionSection />}
      {has.has('size') && <SizeSection />}
      {kind !== 'fragment' && !node.insideSvg && isDrawn && <BoxSection headline={headline} />}
      {has.has('text') && <TextSection />}
      {has.has('fill') && <FillSection />}
      {has.has('border') && <BorderSection />}
      {has.has('effects') && <EffectsSection />}
      {kind !== 'fragment' && <AllStylesSection />}
    </>
  );
}
