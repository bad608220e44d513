import { Button } from 'react-aria-components';
import type { Finding } from '../../core/findings.ts';
import { Icon } from '../controls/icon.tsx';
import { useOpenDeck } from '../desk/session.tsx';
import { placeForFinding } from '../../core/guide/topics.ts';
import { useGuide } from '../guide/use-guide.ts';
import { isRegionsOwn } from './figure-words.ts';
import { findingPlace } from './finding-place.ts';
import type { Place } from './place.ts';
import { slideRows } from './slide-rows.ts';
import { counted } from './words.ts';
import './check.css';

interface CheckTabProps {
  onJump: (place: Place) => void;
  /** To both texts of a slide that was changed nationally as well. */
  onCompare: (slide: string) => void;
  onBlanks: () => void;
}

/** Everything to check before the meeting, on one page. */
export function CheckTab({ onJump, onCompare, onBlanks }: CheckTabProps) {
  const { edition, branchOf } = useOpenDeck();
  const openGuide = useGuide();
  const slides = new Map(slideRows(edition).map((row) => [row.id, row]));
  const errors = edition.findings.filter(({ level }) => level === 'error');
  const warnings = edition.findings.filter(({ level }) => level === 'warning');

  const line = (finding: Finding, index: number) => {
    const slide = finding.slide === undefined ? undefined : slides.get(finding.slide);
    const place = findingPlace(finding, edition);
    const where = slide ? `Slide ${slide.number}: ${slide.label}` : `${finding.file}, line ${finding.line}`;
    return (
      <li key={index} className="check-line">
        <div>
          <p>{finding.message}</p>
          <p className="muted">{where}</p>
        </div>
        <div className="row">
          {place && (
            <Button className="button small" aria-label={`Go there: ${finding.message}`} onPress={() => onJump(place)}>
              Go there
            </Button>
          )}
          {finding.code === 'edit-behind' && finding.slide !== undefined && (
            <Button className="button small" aria-label={`Compare the texts: ${slide?.label ?? finding.slide}`} onPress={() => finding.slide !== undefined && onCompare(finding.slide)}>
              Compare the texts
            </Button>
          )}
          <Button className="button small quiet" aria-label={`What this means: ${finding.message}`} onPress={() => openGuide(placeForFinding(finding.code))}>
            What this means
          </Button>
        </div>
      </li>
    );
  };

  if (!edition.whole) return <p className="empty" role="status">Looking through the slides…</p>;
  if (edition.findings.length === 0) {
    return (
      <div className="check-none">
        <Icon name="tick" />
        <h2>Nothing to check</h2>
        <p className="muted">No figure that a slide needs is blank, out of range or out of date. The deck is ready to present and export.</p>
      </div>
    );
  }
  return (
    <div className="check-groups">
      {!isRegionsOwn(branchOf) && <div className="row"><Button className="button small" onPress={onBlanks}>Print what is still blank…</Button></div>}
      {errors.length > 0 && (
        <section className="check-group error" aria-labelledby="check-errors">
          <h2 id="check-errors"><Icon name="stop" />Stops an export</h2>
          <p className="muted">{counted(errors.length, 'thing')} to put right, or to leave out when you export.</p>
          <ul>{errors.map(line)}</ul>
        </section>
      )}
      {warnings.length > 0 && (
        <section className="check-group warn" aria-labelledby="check-warnings">
          <h2 id="check-warnings"><Icon name="warning" />Worth a look</h2>
          <p className="muted">{counted(warnings.length, 'thing')} that will not stop you.</p>
          <ul>{warnings.map(line)}</ul>
        </section>
      )}
    </div>
  );
}
