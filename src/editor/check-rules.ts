import { lineColumnAt } from '../lib/text-span.ts';
import { findStyle, nodesOfField } from '../source/locate.ts';
import type { SourceTree } from '../source/source-tree.ts';
import type { Diagnostic } from '../template/diagnostic.ts';
import type { Manifest } from '../template/schema.ts';

/** Where the source names another size than the rule, which decides. */
export function checkRules(
  tree: SourceTree,
  nodeIds: readonly string[],
  manifest: Manifest,
  source: string,
): Diagnostic[] {
  return manifest.rules.flatMap(({ field, maxPx }) =>
    maxPx === undefined
      ? []
      : nodesOfField(tree, field).flatMap((node): Diagnostic[] => {
          const size = findStyle(node, 'fontSize');
          const nodeId = nodeIds[node.ordinal];
          if (size?.origin.from !== 'literal' || nodeId === undefined) return [];
          if (size.origin.value === maxPx || size.origin.value === `${maxPx}px`) return [];
          return [
            {
              code: 'rule.size',
              severity: 'note',
              message: `The rule of ${field} draws it at ${maxPx} px or less, so fontSize ${size.origin.value} is not used. Write ${maxPx}, or change the rule.`,
              ...size.span,
              ...lineColumnAt(source, size.span.from),
              nodeId,
              fix: { label: `Use ${maxPx}`, nodeId, set: { fontSize: maxPx }, remove: [] },
            },
          ];
        }),
  );
}
