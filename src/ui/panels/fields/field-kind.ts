import { Calendar, Hash, Image, List, ListTree, Palette, ToggleLeft, Type } from 'lucide-react';
import type { FieldKind } from '../../../template/schema.ts';

export const kindIcons: Record<FieldKind, typeof Type> = {
  text: Type,
  image: Image,
  colour: Palette,
  number: Hash,
  date: Calendar,
  boolean: ToggleLeft,
  list: List,
  choice: ListTree,
};

export const kindWords: Record<FieldKind, string> = {
  text: 'Text',
  image: 'Image',
  colour: 'Colour',
  number: 'Number',
  date: 'Date',
  boolean: 'Yes or no',
  list: 'List',
  choice: 'Choice',
};
