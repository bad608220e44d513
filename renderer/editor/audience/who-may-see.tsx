import { useMemo, useState } from 'react';
import { Button } from 'react-aria-components';
import type { SlideMark } from '../../../bridge/contract.ts';
import { AUDIENCES, maySee } from '../../../core/audience/model.ts';
import type { Audience } from '../../../core/audience/model.ts';
import { labelOf } from '../../../core/slides/compose.ts';
import { Frame } from '../../controls/frame.tsx';
import { Tick } from '../../controls/tick.tsx';
import { ask } from '../../desk/ask.ts';
import { useMessages } from '../../desk/messages.tsx';
import { useOpenDeck } from '../../desk/session.tsx';
import { counted } from '../words.ts';
import { focusInstead } from '../place.ts';
import './audience.css';

/** Beside the members, who always see what is on. */
const OTHERS = [
  { audience: 'employer', label: 'The employer', too: 'employer too' },
  { audience: 'public', label: 'The public', too: 'public too' },
] as const;

type Marks = Readonly<Record<string, readonly Audience[]>>;

const same = (one: readonly Audience[], other: readonly Audience[]): boolean => AUDIENCES.every((each) => one.includes(each) === other.includes(each));

/** Who may see each slide of a deck of the user's own: for one slide or many at once. */
export function WhoMaySee({ slideId, onDone, onClose }: { slideId: string | undefined; onDone: (said: string) => void; onClose: () => void }) {
  const { key, edition, flush, reread } = useOpenDeck();
  const { fail, say } = useMessages();
  const [busy, setBusy] = useState(false);
  const slides = useMemo(
    () => {
      const { audiences } = edition.deck.meta;
      return edition.deck.slides
        .map((slide, index) => ({ slide, number: index + 1 }))
        // A slide that can't be read is nobody's, and what was added in the app says for itself whom it is for.
        .filter(({ slide }) => slide.origin !== 'added' && slide.audience?.length !== 0)
        .map(({ slide, number }) => ({ id: slide.id, number, label: labelOf(slide, edition), audience: audiences.filter((each) => maySee(slide.audience, each)) }));
    },
    [edition],
  );
  const [marks, setMarks] = useState<Marks>({});
  const audienceOf = (slide: (typeof slides)[number]) => marks[slide.id] ?? slide.audience;
  const changed = slides.filter((slide) => !same(audienceOf(slide), slide.audience));

  const set = (which: readonly (typeof slides)[number][], audience: Audience, on: boolean) =>
    setMarks((now) => ({
      ...now,
      ...Object.fromEntries(which.map((slide) => [slide.id, AUDIENCES.filter((each) => (each === audience ? on : each === 'members' || (now[slide.id] ?? slide.audience).includes(each)))])),
    }));

  const save = async () => {
    setBusy(true);
    try {
      await flush();
      const list = changed.map((slide): SlideMark => ({ id: slide.id, audience: [...audienceOf(slide)] }));
      reread(await ask('deck.mark', { key, marks: list }), {
        says: `changed who may see ${counted(list.length, 'slide')}`,
        back: async () => {
          const opened = await ask('deck.unmark', { key });
          say('Who may see the slides is as it was.');
          return opened;
        },
      });
      onDone(`Who may see ${counted(list.length, 'slide')} was changed.`);
    } catch (thrown) {
      fail(thrown);
      setBusy(false);
    }
  };

  return (
    <Frame guide="powerpoint"
      title="Who may see it"
      onClose={onClose}
      foot={
        <>
          <p className="muted foot-start">{changed.length === 0 ? 'Nothing is changed yet.' : `${counted(changed.length, 'slide')} changed`}</p>
          <Button className="button" onPress={onClose}>Not now</Button>
          <Button className="button primary" isDisabled={changed.length === 0 || busy} onPress={() => void save()}>Save</Button>
        </>
      }
    >
      <div className="stack">
        <p>Members see every slide that is on. Tick a slide for the employer or the public, and it is in the version for them too. Speaker notes never are.</p>
        <table className="audience-table">
          <thead>
            <tr>
              <th scope="col">Slide</th>
              {OTHERS.map(({ audience, label }) => {
                const all = slides.length > 0 && slides.every((slide) => audienceOf(slide).includes(audience));
                return (
                  <th key={audience} scope="col">
                    {label}
                    <Button className="text-button" aria-label={all ? `No slide for ${label.toLowerCase()}` : `All slides for ${label.toLowerCase()}`} onPress={() => set(slides, audience, !all)}>{all ? 'None' : 'All'}</Button>
                  </th>
                );
              })}
            </tr>
          </thead>
          <tbody>
            {slides.map((slide) => (
              <tr key={slide.id} {...(slide.id === slideId && { 'data-chosen': true, ref: focusFirst })}>
                <th scope="row">{slide.number}. {slide.label}</th>
                {OTHERS.map(({ audience, too }) => (
                  <MarkCell key={audience} label={`${slide.number}. ${slide.label}: ${too}`} on={audienceOf(slide).includes(audience)} onChange={(on) => set([slide], audience, on)} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Frame>
  );
}

const MarkCell = ({ label, on, onChange }: { label: string; on: boolean; onChange: (on: boolean) => void }) => (
  <td aria-label={label}><Tick isSelected={on} onChange={onChange}><span className="visually-hidden">{label}</span></Tick></td>
);

/** Opened for one slide, it begins there. */
const focusFirst = (row: HTMLTableRowElement | null): void => {
  if (row) focusInstead(() => row.querySelector('input'));
};
