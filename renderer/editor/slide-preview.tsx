import { useMemo, useState } from 'react';
import { AUDIENCE_NAMES } from '../../core/audience/model.ts';
import type { Audience } from '../../core/audience/model.ts';
import { composeParts } from '../../core/slides/compose.ts';
import { slideHtml } from '../../core/slides/html.ts';
import { WHY_OWN } from '../../core/slides/pictured/said.ts';
import { pictureFor, usePictured } from '../pictured/use-pictured.tsx';
import type { Pictured } from '../pictured/use-pictured.tsx';
import { SlideView } from '../slide/slide-view.tsx';
import { Choice } from '../controls/choice.tsx';
import { openLink } from '../desk/open-link.ts';
import { pictureUrl } from '../desk/picture-url.ts';
import { useMessages } from '../desk/messages.tsx';
import { useOpenDeck } from '../desk/session.tsx';
import { ChartTables } from './chart-tables.tsx';
import { PartPager } from './part-pager.tsx';
import type { SlideRow } from './slide-rows.ts';

/** Which look the slide is shown in, and why. */
const lookOf = ({ look: { said } }: Pictured, picture: ReturnType<typeof pictureFor> | undefined): string =>
  (picture && 'why' in picture && picture.why !== 'not-drawn' ? `This slide is in Branchdeck’s own look. ${WHY_OWN[picture.why]}` : said);

// Kept while one goes from slide to slide.
let lastVersion: Audience | undefined;

/** The slide as the room will see it, in any of the deck's versions. */
export function SlidePreview({ row }: { row: SlideRow }) {
  const { key, edition } = useOpenDeck();
  const { fail } = useMessages();
  const { audiences } = edition.deck.meta;
  const [wanted, setWanted] = useState(lastVersion);
  const version = audiences.find((audience) => audience === wanted) ?? audiences[0] ?? 'members';

  const [place, setPlace] = useState({ id: row.id, part: 0 });
  const parts = useMemo(() => composeParts(edition, row.id, version), [edition, row.id, version]);
  const part = place.id === row.id ? Math.min(place.part, Math.max(0, parts.length - 1)) : 0;
  const slide = parts[part];
  const pictured = usePictured();
  const written = edition.deck.slides.find(({ id }) => id === row.id);
  const picture = useMemo(
    () => (pictured && written && parts.length > 0 ? pictureFor(pictured, { slide: written, parts, edition, audience: version }, false) : undefined),
    [pictured, written, parts, edition, version],
  );
  const own = useMemo(() => slide && slideHtml(slide, { imageUrl: pictureUrl(key) }), [slide, key]);
  const isPictured = picture !== undefined && 'html' in picture;
  const html = isPictured ? picture.html : own;

  const choose = (next: Audience) => {
    lastVersion = next;
    setWanted(next);
  };

  return (
    <div className="preview">
      <div className="preview-frame">
        {html === undefined
          ? <p className="preview-empty">This slide is not in the version for {AUDIENCE_NAMES[version]}.</p>
          : <SlideView html={html} label={`Slide ${row.number}: ${slide?.label ?? row.label}`} onLink={(url) => openLink(url, fail)} />}
      </div>
      {parts.length > 1 && !isPictured && <PartPager part={part} count={parts.length} onPart={(next) => setPlace({ id: row.id, part: next })} />}
      {pictured && <p className="muted">{lookOf(pictured, picture)}</p>}
      <div className="preview-foot">
        {audiences.length > 1 && (
          <Choice
            bar
            hideLabel
            label="Version to look at"
            options={audiences.map((audience) => ({ value: audience, label: `For ${AUDIENCE_NAMES[audience]}` }))}
            value={version}
            onChange={choose}
          />
        )}
        {slide && <ChartTables slide={slide} />}
        {!row.on && <p className="muted">Switched off: it is not shown and not exported.</p>}
      </div>
    </div>
  );
}
