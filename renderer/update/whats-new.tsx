import { Disclosure, DisclosurePanel, Heading, Button } from 'react-aria-components';
import type { NewSince } from '../../bridge/update-calls.ts';
import type { CalledOut } from '../../core/merge/model.ts';
import { Icon } from '../controls/icon.tsx';
import { counted } from '../editor/words.ts';

const parts = ({ slides, figures, letters, details }: NewSince): string =>
  [slides.length > 0 && counted(slides.length, 'change to slides', 'changes to slides'), figures.length > 0 && counted(figures.length, 'change to figures', 'changes to figures'), letters.length > 0 && counted(letters.length, 'change to letters', 'changes to letters'), details.length > 0 && counted(details.length, 'other change')].filter(Boolean).join(', ') || 'nothing';

/** Corrections and retired figures: what was said before is wrong now. */
const wrongNow = ({ figures }: NewSince) => figures.filter(({ kind }) => kind === 'corrected' || kind === 'retired');

interface WhatsNewProps {
  since: readonly NewSince[];
  /** Where the user's own words use a figure that is no longer right, by its id. */
  used?: ReadonlyMap<string, readonly CalledOut[]>;
}

/** What is new in the national deck, since each version that changes were made from. */
export function WhatsNew({ since, used }: WhatsNewProps) {
  return since.map((each) => (
    <section key={each.from} className="update-new" aria-label={`New since version ${each.from}`}>
      {wrongNow(each).length > 0 && (
        <div className="notice update-wrong">
          <p><strong>{wrongNow(each).length === 1 ? 'A figure is no longer right.' : `${wrongNow(each).length} figures are no longer right.`}</strong></p>
          <ul>
            {wrongNow(each).map(({ id, kind, label, valueWas, valueIs, reason }) => (
              <li key={id}>{label}: {kind === 'retired' ? `retired${valueWas ? `, was ${valueWas}` : ''}` : <><del>{valueWas}</del> <strong>{valueIs}</strong></>}{reason && `. ${reason}`}<Used of={used?.get(id)} /></li>
            ))}
          </ul>
        </div>
      )}
      <Disclosure className="update-disclosure" defaultExpanded={each.says.length <= 12}>
        <Heading level={2}><Button slot="trigger" className="update-trigger"><Icon name="open" />New since version {each.from || 'without a name'}: {parts(each)}</Button></Heading>
        <DisclosurePanel><ul className="update-says">{each.says.map((line, index) => <li key={index}>{line}</li>)}</ul></DisclosurePanel>
      </Disclosure>
    </section>
  ));
}

function Used({ of }: { of: readonly CalledOut[] | undefined }) {
  if (!of || of.length === 0) return null;
  return <ul className="update-used">{of.map(({ says }, index) => <li key={index}>{says}</li>)}</ul>;
}
