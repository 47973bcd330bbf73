import { allocation } from './allocation.ts';
import { cssVariables } from './css-variables.ts';
import { depth } from './depth.ts';
import { escapes } from './escape.ts';
import { fonts } from './fonts.ts';
import { hostAccess } from './host-access.ts';
import type { HostileCase } from './hostile-case.ts';
import { imageClaims } from './image-claims.ts';
import { images } from './images.ts';
import { longTexts } from './long-texts.ts';
import { loops } from './loops.ts';
import { manyNodes } from './many-nodes.ts';
import { network } from './network.ts';
import { numbers } from './numbers.ts';
import { parser } from './parser.ts';
import { prototypeCases } from './prototype.ts';
import { recursion } from './recursion.ts';
import { regularExpressions } from './regular-expressions.ts';

/** Every card that means harm, by class. */
export const hostileCases: readonly HostileCase[] = [
  ...network,
  ...hostAccess,
  ...prototypeCases,
  ...escapes,
  ...loops,
  ...recursion,
  ...regularExpressions,
  ...allocation,
  ...manyNodes,
  ...depth,
  ...cssVariables,
  ...longTexts,
  ...numbers,
  ...images,
  ...imageClaims,
  ...fonts,
  ...parser,
];
