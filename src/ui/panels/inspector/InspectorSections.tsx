import type { ReactElement } from 'react';
import { AllStylesSection } from './AllStylesSection.tsx';
import { AttributesSection } from './AttributesSection.tsx';
import { BorderSection } from './BorderSection.tsx';
import { BoxSection } from './BoxSection.tsx';
import { ContentSection } from './ContentSection.tsx';
import { EffectsSection } from './EffectsSection.tsx';
import { FillSection } from './FillSection.tsx';
import { ImageSection } from './ImageSection.tsx';
import styles from './Inspector.module.css';
import { InspectorPart } from './InspectorPart.tsx';
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

// Made once, so that a part whose value has not changed is passed over.
const inPart = (section: ReactElement) => <InspectorPart>{section}</InspectorPart>;
const parts = {
  content: inPart(<ContentSection />),
  image: inPart(<ImageSection />),
  attributes: inPart(<AttributesSection />),
  layout: inPart(<LayoutSection />),
  position: inPart(<PositionSection />),
  size: inPart(<SizeSection />),
  text: inPart(<TextSection />),
  fill: inPart(<FillSection />),
  border: inPart(<BorderSection />),
  effects: inPart(<EffectsSection />),
  allStyles: inPart(<AllStylesSection />),
};

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
      {has.has('content') && parts.content}
      {has.has('image') && parts.image}
      {has.has('attributes') && parts.attributes}
      {has.has('layout') && parts.layout}
      {has.has('position') && parts.position}
      {has.has('size') && parts.size}
      {kind !== 'fragment' && !node.insideSvg && isDrawn && (
        <InspectorPart>
          <BoxSection headline={headline} />
        </InspectorPart>
      )}
      {has.has('text') && parts.text}
      {has.has('fill') && parts.fill}
      {has.has('border') && parts.border}
      {has.has('effects') && parts.effects}
      {kind !== 'fragment' && parts.allStyles}
    </>
  );
}
