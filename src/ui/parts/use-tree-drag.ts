import { type DragEvent, useState } from 'react';

export type DropPlace = 'before' | 'inside' | 'after';

export interface TreeDrop {
  draggedId: string;
  targetId: string;
  place: DropPlace;
}

// A quarter of the row at each edge puts beside it, the middle puts into it.
function placeAt(event: DragEvent, canHold: boolean): DropPlace {
  const box = event.currentTarget.getBoundingClientRect();
  const share = (event.clientY - box.top) / box.height;
  if (!canHold) return share < 0.5 ? 'before' : 'after';
  if (share < 0.25) return 'before';
  return share > 0.75 ? 'after' : 'inside';
}

/** Moving rows with the mouse. `canDrop` refuses what the tree's owner cannot do. */
export function useTreeDrag(onMove?: (drop: TreeDrop) => void, canDrop?: (drop: TreeDrop) => boolean) {
  const [draggedId, setDraggedId] = useState<string | null>(null);
  const [target, setTarget] = useState<TreeDrop | null>(null);

  const stop = () => {
    setDraggedId(null);
    setTarget(null);
  };

  const rowProps = (id: string, canHold: boolean) => {
    if (!onMove) return {};
    return {
      draggable: true,
      onDragStart: (event: DragEvent) => {
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', id);
        setDraggedId(id);
      },
      onDragOver: (event: DragEvent) => {
        if (draggedId === null || draggedId === id) return setTarget(null);
        const drop: TreeDrop = { draggedId, targetId: id, place: placeAt(event, canHold) };
        if (canDrop && !canDrop(drop)) return setTarget(null);
        event.preventDefault();
        setTarget((current) => (current?.targetId === id && current.place === drop.place ? current : drop));
      },
      onDrop: (event: DragEvent) => {
        event.preventDefault();
        if (target) onMove(target);
        stop();
      },
      onDragEnd: stop,
    };
  };

  return { target, rowProps };
}
