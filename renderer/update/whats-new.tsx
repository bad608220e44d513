import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import type { NewSince } from '../../bridge/update-calls.ts';
import type { CalledOut } from '../../core/merge/model.ts';
import { Icon } from '../controls/icon.tsx';
import { counted } from '../editor/words.ts';
import { newWords } from './new-words.ts';

const parts = (slides: number, figures: number, letters: number): string =>
  [slides > 0 && counted(slides, 'change to slides', 'changes to slides'), figures > 0 && counted(figures, 'change to figures', 'changes to figures'), letters > 0 && counted(letters, 'change to letters', 'changes to letters')].filter(Boolean).join(', ') || 'nothing in slides, figures and letters';

/** Corrections and retired figures: what was said before is wrong now. */
const wrongNow = ({ figures }: NewSince) => figures.filter(({ kind }) => kind === 'corrected' || kind === 'retired');

/** More lines than these are shown when they are asked for. */
const MOST_SHOWN = 10;

interface WhatsNewProps {
  since: readonly NewSince[];
  /** Where the user's own words use a figure that is no longer right, by its id. */
  used?: ReadonlyMap<string, readonly CalledOut[]>;
}

/** What is new in the national deck, since each version that changes were made from. */
export function WhatsNew({ since, used }: WhatsNewProps) {
  const most = MOST_SHOWN / since.length;
  return since.map((each) => {
    const wrong = wrongNow(each);
    const groups = newWords(each);
    const from = each.from === '' ? 'the version without a name' : `version ${each.from}`;
    return (
      <section key={each.from} className="update-new" aria-label={`New since ${from}`}>
        {wrong.length > 0 && (
          <div className="notice update-wrong">
            <p><strong>{wrong.length === 1 ? 'A figure is no longer right.' : `${wrong.length} figures are no longer right.`}</strong>{since.length > 1 && ` Since ${from}:`}</p>
            <ul>
              {wrong.map(({ id, kind, label, valueWas, valueIs, reason }) => (
                <li key={id}>{label}: {kind === 'retired' ? `retired${valueWas ? `, was ${valueWas}` : ''}` : <><del>{valueWas || 'blank'}</del> <strong>{valueIs || 'blank'}</strong></>}{reason && `. ${reason}`}<Used of={used?.get(id)} /></li>
              ))}
            </ul>
          </div>
        )}
        <Disclosure className="update-disclosure" defaultExpanded={groups.reduce((sum, { lines }) => sum + lines.length, 0) <= most}>
          <Heading level={2}><Button slot="trigger" className="update-trigger"><Icon name="open" />New since {from}: {parts(each.slides.length, each.figures.length, each.letters.length)}</Button></Heading>
          <DisclosurePanel>
            <div className="update-says">
              {groups.map(({ heading, lines }) => (
                <div key={heading}>
                  <h3>{heading}</h3>
                  <ul>{lines.map((line, index) => <li key={index}>{line}</li>)}</ul>
                </div>
              ))}
            </div>
          </DisclosurePanel>
        </Disclosure>
      </section>
    );
  });
}

function Used({ of }: { of: readonly CalledOut[] | undefined }) {
  if (!of || of.length === 0) return null;
  return <ul className="update-used">{of.map(({ says }, index) => <li key={index}>{says}</li>)}</ul>;
}
