import { AUDIENCE_NAMES } from '../../core/audience/model.ts';
import type { Audience } from '../../core/audience/model.ts';
import { compose } from '../../core/slides/compose.ts';
import type { LeftOutReason } from '../../core/slides/model.ts';
import { Icon } from '../controls/icon.tsx';
import { useOpenDeck } from '../desk/session.tsx';
import { counted, joined } from '../editor/words.ts';

export const NO_SLIDES_ID = 'no-slides';

/** What the room will and won't see, in two lines: read in the last minute before a meeting. */
export function PresentCheck({ audience }: { audience: Audience }) {
  const { edition } = useOpenDeck();
  if (!edition.whole) return <p role="status">Looking through the slides…</p>;
  const { presentation, leftOut } = compose(edition, audience);
  const count = (reason: LeftOutReason) => leftOut.filter((one) => one.reason === reason).length;
  const why = [
    [count('off'), 'switched off'],
    [count('audience'), `not for ${AUDIENCE_NAMES[audience]}`],
    [count('incomplete'), 'with a blank figure'],
    [count('refused'), 'that can’t be shown'],
  ] as const;
  const away = why.filter(([many]) => many > 0).map(([many, words]) => `${many} ${words}`);
  const blank = edition.book.rows.filter(({ state, usedOn }) => state === 'blank' && presentation.slides.some(({ id }) => usedOn.includes(id)));
  const errors = edition.findings.filter(({ level }) => level === 'error').length;

  if (presentation.slides.length === 0) {
    return (
      <section className="present-check" aria-label="Before you start">
        <p id={NO_SLIDES_ID} className="error" role="status">
          <Icon name="stop" />No slide is left to show{away.length > 0 && `: ${joined(away)}`}. Switch one on in Customise, or choose another version.
        </p>
      </section>
    );
  }
  return (
    <section className="present-check" aria-label="Before you start">
      <p><Icon name="slides" />{counted(presentation.slides.length, 'slide')} will be shown{away.length > 0 && `; left out: ${joined(away)}`}.</p>
      {blank.length > 0 && (
        <p className="warn"><Icon name="warning" />{counted(blank.length, 'figure')} on them {blank.length === 1 ? 'is' : 'are'} blank: a sentence that uses one is left out.</p>
      )}
      {errors > 0 && (
        <p className="warn"><Icon name="warning" />{counted(errors, 'thing')} to check would stop an export. You can present all the same.</p>
      )}
      {blank.length === 0 && errors === 0 && <p className="ok"><Icon name="tick" />No figure on them is blank.</p>}
    </section>
  );
}
