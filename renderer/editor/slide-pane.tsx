import { memo } from 'react';
import { Button } from 'react-aria-components';
import { Chip } from '../controls/chip.tsx';
import { Icon } from '../controls/icon.tsx';
import { SlideAudience } from './audience/slide-audience.tsx';
import { SLIDE_PANE_ID } from './place.ts';
import type { Place } from './place.ts';
import { SlideFigures } from './slide-figures.tsx';
import { SlideNotes } from './slide-notes.tsx';
import { SlidePreview } from './slide-preview.tsx';
import type { SlideRow } from './slide-rows.ts';
import { SlideText } from './slide-text.tsx';

interface SlidePaneProps {
  row: SlideRow;
  onJump: (place: Place) => void;
  onRemove: (id: string) => void;
  /** Asks who may see it, where that is the user's to say. */
  onAudience: ((id: string) => void) | undefined;
}

/** The chosen slide: as the room will see it, what to check on it, its text and its notes. */
export const SlidePane = memo(function SlidePane({ row, onJump, onRemove, onAudience }: SlidePaneProps) {
  return (
    <section id={SLIDE_PANE_ID} data-slide={row.id} className="slide-pane" aria-labelledby="slide-pane-title" tabIndex={-1}>
      <div className="slide-shown">
        <h2 id="slide-pane-title" className="slide-pane-title">{row.number}. {row.label}</h2>
        <SlidePreview row={row} />
        {onAudience && <SlideAudience id={row.id} onChange={onAudience} />}
      </div>
      <div className="slide-fields">
        <SlideText row={row} />
        <SlideNotes row={row} />
        {row.origin === 'added' && (
          <Button className="button small danger" onPress={() => onRemove(row.id)}><Icon name="close" />Remove this slide</Button>
        )}
      </div>
      <div className="slide-about">
        <SlideFigures id={row.id} onJump={onJump} />
        {row.findings.length > 0 && (
          <div className="slide-findings">
            <h2>Things to check on this slide</h2>
            <ul>
              {row.findings.map((finding, index) => (
                <li key={index}>
                  <Chip tone={finding.level === 'error' ? 'error' : 'warn'}>
                    {finding.level === 'error' ? 'Stops an export' : 'Check'}
                  </Chip>
                  <span>{finding.message}</span>
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </section>
  );
});
