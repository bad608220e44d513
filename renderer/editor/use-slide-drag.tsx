import { DropIndicator, useDragAndDrop } from 'react-aria-components';
import type { DragAndDropHooks } from 'react-aria-components';
import type { SlideRow } from './slide-rows.ts';
import type { SlideActions } from './use-slide-actions.ts';

/** Of our own, so that a slide dropped on a text field or another program writes nothing there. */
const TYPE = 'application/x-branchdeck-slide';

/** Moving a slide by dragging it, with the mouse or from its handle with the keyboard. */
export function useSlideDrag(rows: readonly SlideRow[], { choose, move }: SlideActions): DragAndDropHooks<SlideRow> {
  const numberOf = (id: unknown): number => rows.findIndex((row) => row.id === id) + 1;
  const { dragAndDropHooks } = useDragAndDrop<SlideRow>({
    getItems: (keys) => [...keys].map((id) => ({ [TYPE]: String(id) })),
    getAllowedDropOperations: () => ['move'],
    renderDragPreview: (items) => {
      const row = rows.find(({ id }) => id === items[0]?.[TYPE]);
      return <div className="drag-preview">{row?.number}. {row?.label}</div>;
    },
    renderDropIndicator: (target) => <DropIndicator target={target} className="drop-line" />,
    onDragStart: ({ keys }) => {
      for (const id of keys) choose(String(id));
    },
    onReorder: ({ keys, target }) => {
      const [id] = keys;
      if (id === undefined) return;
      const from = numberOf(id);
      const before = numberOf(target.key) + (target.dropPosition === 'after' ? 1 : 0);
      const to = before > from ? before - 1 : before;
      if (from > 0 && to !== from) move(String(id), to - from);
    },
  });
  return dragAndDropHooks;
}
