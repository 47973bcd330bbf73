import type { Acceptance } from '../../template/schema.ts';
import type { Editor } from '../editor.ts';

/** Lets what was seen on a card stand, as one undo step; what was accepted of it before stays accepted. */
export function acceptCell(editor: Editor, { headline, sizeId, saw }: Acceptance): void {
  editor.edit({
    label: 'accept as is',
    update: (draft) => {
      const known = draft.accepted?.find((each) => isOf(each, headline, sizeId));
      if (known) known.saw = [...new Set([...known.saw, ...saw])];
      else draft.accepted = [...(draft.accepted ?? []), { headline, sizeId, saw }];
    },
  });
}

/** Asks again for these, and for what of them is no longer seen. */
export function takeBackAcceptance(editor: Editor, { headline, sizeId, saw }: Acceptance): void {
  editor.edit({
    label: 'take back what was accepted',
    update: (draft) => {
      for (const each of draft.accepted ?? [])
        if (isOf(each, headline, sizeId)) each.saw = each.saw.filter((seen) => !saw.includes(seen));
      draft.accepted = draft.accepted?.filter((each) => each.saw.length > 0) ?? [];
    },
  });
}

const isOf = (each: Acceptance, headline: string, sizeId: string): boolean =>
  each.headline === headline && each.sizeId === sizeId;
