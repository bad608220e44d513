import type { FigureRow } from '../../core/figures/book.ts';
import { Chip } from '../controls/chip.tsx';
import { useOpenDeck } from '../desk/session.tsx';
import { figureWords } from './figure-words.ts';

/** What there is to know about a figure's value, in a word. */
export function FigureState({ row, state }: { row: FigureRow; state: FigureRow['state'] }) {
  const ofAll = figureWords(useOpenDeck().branchOf).blank;
  switch (state) {
    case 'ok':
      return null;
    case 'blank':
      if (ofAll !== undefined && row.scope === 'local') return <Chip>{ofAll}</Chip>;
      return <Chip tone={row.required ? 'error' : 'warn'}>{row.required ? 'Blank, needed' : 'Blank'}</Chip>;
    case 'out-of-range':
      return <Chip tone="error">Out of range</Chip>;
    case 'stale':
      return <Chip tone="warn">May be out of date</Chip>;
    case 'too-few':
      return <Chip tone="warn">Too few to print</Chip>;
  }
}
