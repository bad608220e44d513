import { useId } from 'react';
import { Button, Label, Radio, RadioGroup } from 'react-aria-components';
import type { PresentationLook } from '../../bridge/contract.ts';
import { Chip } from '../controls/chip.tsx';
import { Icon } from '../controls/icon.tsx';

/** `deck`: its words become a deck. `fill`: they do too, and the PowerPoint is kept to be filled in. */
export type ImportKind = 'deck' | 'fill';

const KINDS: readonly { kind: ImportKind; title: string; says: string; points: readonly string[]; but: string }[] = [
  {
    kind: 'fill',
    title: 'Keep it as PowerPoint and fill it in',
    says: 'To change some numbers and nothing else: its design and words stay as headquarters made them.',
    points: ['Put your figures in, and say who may see what', 'Export the same file with them in it'],
    but: 'Change other words in PowerPoint, not here',
  },
  {
    kind: 'deck',
    title: 'Make a deck of it',
    says: 'To change its words too: its text, tables, charts and pictures become a deck that you edit here.',
    points: ['Change every slide, and add your own', 'Export it as PowerPoint, PDF or a web page'],
    but: 'It has Branchdeck’s look and not its own',
  },
];

interface ImportChoicesProps {
  look: PresentationLook;
  kind: ImportKind;
  onKind: (kind: ImportKind) => void;
  onPlace: () => void;
}

/** What is to be made of the presentation, and where it goes. */
export function ImportChoices({ look, kind, onKind, onPlace }: ImportChoicesProps) {
  const id = useId();
  return (
    <div className="stack-large">
      <RadioGroup className="import-kinds" value={kind} onChange={(next) => onKind(next as ImportKind)}>
        <Label className="field-label">What to do with it</Label>
        <div className="import-cards">
          {KINDS.map((each) => (
            <Radio key={each.kind} value={each.kind} className="import-card" aria-label={each.title} aria-describedby={`${id}-${each.kind}`}>
              <span className="choice-dot" aria-hidden="true" />
              <span className="import-card-words">
                <span className="import-card-title">{each.title}{each.kind === 'fill' && <Chip tone="accent">Recommended</Chip>}</span>
                <span id={`${id}-${each.kind}`}>
                  <span className="import-says">{each.says}{each.kind === 'fill' && look.tokens && ' It holds places that are meant to be filled in.'}</span>
                  {each.points.map((point) => <span key={point} className="import-point"><Icon name="tick" />{point}</span>)}
                  <span className="import-point"><Icon name="minus" />{each.but}</span>
                </span>
              </span>
            </Radio>
          ))}
        </div>
      </RadioGroup>
      <section className="import-place" aria-labelledby={`${id}-place`}>
        <h2 id={`${id}-place`} className="field-label">Where the deck goes</h2>
        <div className="row">
          <p className="import-path"><Icon name="folder" /><bdi>{look.place}</bdi></p>
          <Button className="button small" onPress={onPlace}>Change…</Button>
        </div>
        <p className="field-help">A new folder. The file that you were sent stays where it is and as it is.</p>
      </section>
    </div>
  );
}
