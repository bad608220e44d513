import { Button } from 'react-aria-components';
import { AUDIENCE_NAMES } from '../../core/audience/model.ts';
import { ownerName } from '../../core/figures/provenance.ts';
import type { FigureRow } from '../../core/figures/book.ts';
import { useOpenDeck } from '../desk/session.tsx';
import { FigureFields } from './figure-fields.tsx';
import { figureWords } from './figure-words.ts';
import { NationalSource } from './national-source.tsx';
import { FigureState } from './figure-state.tsx';
import { figureFieldId, slidePlace } from './place.ts';
import type { Place } from './place.ts';
import { rowFault } from './row-fault.ts';
import type { SlideRow } from './slide-rows.ts';
import { joined } from './words.ts';

interface FigureLineProps {
  row: FigureRow;
  slides: ReadonlyMap<string, SlideRow>;
  onJump: (place: Place) => void;
}

/** One figure: what it is, what it says nationally, and what the branch says. */
export function FigureLine({ row, slides, onJump }: FigureLineProps) {
  const { edition, own, branchOf } = useOpenDeck();
  const used = row.usedOn.flatMap((id) => slides.get(id) ?? []);
  const says = [row.source, row.asOfPrinted].filter(Boolean).join(', ');
  const typed = row.scope === 'local' && !row.share;
  // Whoever made the deck of a PowerPoint says where its numbers come from: nobody else issues it.
  const sourced = own && row.scope === 'national' && !row.share;
  const parts = row.share?.map((id) => edition.book.row(id)?.label ?? id);

  return (
    <tr className="figure-line">
      <th scope="row" {...(!typed && !sourced && { id: figureFieldId(row.id), tabIndex: -1 })}>
        <span className="figure-label">{row.label}</span>
        <FigureState row={row} state={rowFault(row, edition.book).state} />
        {row.base && !row.share && <span className="figure-note">Out of how many: {row.base}</span>}
        {typed && row.owner === 'region' && <span className="figure-note">{ownerName('region', edition.book)} gives {row.printed}{says && ` (${says})`}. A value of your own goes before it.</span>}
        {row.audience && <span className="figure-note">For {joined(row.audience.map((one) => AUDIENCE_NAMES[one]))} only</span>}
        {used.length > 0 && (
          <span className="figure-used">
            <span className="figure-note">{used.length === 1 ? 'On slide' : 'On slides'}</span>
            {used.map((slide) => (
              <Button
                key={slide.id}
                className="slide-link"
                aria-label={`Go to slide ${slide.number}: ${slide.label}`}
                onPress={() => onJump(slidePlace(slide.id))}
              >
                {slide.number}
              </Button>
            ))}
          </span>
        )}
      </th>
      <td data-title="National">
        {row.nationalPrinted ? <strong className="figure-printed">{row.nationalPrinted}</strong> : <span className="muted">–</span>}
        {row.scope === 'national' && !sourced && says && <span className="figure-note">{says}</span>}
      </td>
      {typed && <FigureFields row={row} />}
      {row.share && (
        <td colSpan={4} data-title={figureWords(branchOf).column}>
          <strong className="figure-printed">{row.printed || '–'}</strong>
          <span className="figure-note">Worked out: {parts?.join(' out of ')}{says && ` · ${says}`}</span>
          {row.fault && <span className="field-fault">{row.fault}</span>}
        </td>
      )}
      {sourced && <NationalSource row={row} />}
      {row.scope === 'national' && !row.share && !sourced && <td colSpan={4} className="muted national-only">National figure: the same in every branch</td>}
    </tr>
  );
}
