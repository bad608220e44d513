import { DropIndicator, useDragAndDrop } from 'react-aria-components';
import type { DragAndDropHooks } from 'react-aria-components';
import type { Item } from '../../../core/meeting/model.ts';

/** Of our own, so that an item dropped on a text field or another program writes nothing there. */
const TYPE = 'application/x-branchdeck-item';

/** Moving an item by dragging it, with the mouse or from its handle with the keyboard. @param move puts one before another, or last */
export function useItemDrag(items: readonly Item[], choose: (id: string) => void, move: (id: string, before: string | undefined) => void): DragAndDropHooks<{ id: string }> {
  const { dragAndDropHooks } = useDragAndDrop<{ id: string }>({
    getItems: (keys) => [...keys].map((id) => ({ [TYPE]: String(id) })),
    getAllowedDropOperations: () => ['move'],
    renderDragPreview: (dragged) => <div className="drag-preview">{items.find(({ id }) => id === dragged[0]?.[TYPE])?.title}</div>,
    renderDropIndicator: (target) => <DropIndicator target={target} className="drop-line" />,
    onDragStart: ({ keys }) => {
      for (const id of keys) choose(String(id));
    },
    onReorder: ({ keys, target }) => {
      const [key] = keys;
      if (key === undefined) return;
      const id = String(key);
      const at = items.findIndex((item) => item.id === target.key) + (target.dropPosition === 'after' ? 1 : 0);
      const before = items.slice(at).find((item) => item.id !== id)?.id;
      const from = items.findIndex((item) => item.id === id);
      if (items[from + 1]?.id !== before || (before === undefined && from !== items.length - 1)) move(id, before);
    },
  });
  return dragAndDropHooks;
}
