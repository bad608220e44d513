import { ListBox, ListBoxItem } from 'react-aria-components';
import { AUDIENCE_NAMES } from '../../core/audience/model.ts';
import { Chip } from '../controls/chip.tsx';
import { counted } from '../editor/words.ts';
import type { LetterVersion } from './letters-page.tsx';

interface LetterListProps {
  versions: readonly LetterVersion[];
  chosen: string;
  keyOf: (version: LetterVersion) => string;
  onChoose: (key: string) => void;
}

/** Each letter: its title, for whom it is, and how much is still blank in it. */
export function LetterList({ versions, chosen, keyOf, onChoose }: LetterListProps) {
  return (
    <ListBox
      className="letter-list"
      aria-label="Letters and papers"
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[chosen]}
      onSelectionChange={(keys) => {
        const [key] = keys === 'all' ? [] : [...keys];
        if (typeof key === 'string') onChoose(key);
      }}
    >
      {versions.map((version) => {
        const { shown, audience } = version;
        const blanks = shown.blanks.length;
        return (
          <ListBoxItem key={keyOf(version)} id={keyOf(version)} className="letter-item" textValue={shown.title}>
            <span className="letter-item-title">{shown.title}</span>
            <span className="letter-item-about">
              <Chip tone={audience === 'members' ? 'accent' : 'plain'}>For {AUDIENCE_NAMES[audience]}</Chip>
              <span className={blanks > 0 ? 'letter-blanks' : 'muted'}>{blanks === 0 ? (shown.layout === 'form' ? 'To fill in by hand' : 'Nothing blank') : `${counted(blanks, 'place')} still blank`}</span>
            </span>
          </ListBoxItem>
        );
      })}
    </ListBox>
  );
}
