import { Button } from 'react-aria-components';
import { setLook } from '../../core/branch/change.ts';
import { themeOf } from '../../core/branch/look.ts';
import { checkAccent } from '../../core/slides/themes/accent.ts';
import { readColour } from '../../core/slides/themes/colour.ts';
import { makeLook, THEMES } from '../../core/slides/themes/look.ts';
import { THEME_NAMES } from '../../core/slides/themes/model.ts';
import { Choice } from '../controls/choice.tsx';
import { LineField } from '../controls/field.tsx';
import { useDraft } from '../controls/use-draft.ts';
import { useMessages } from '../desk/messages.tsx';
import { useOpenDeck } from '../desk/session.tsx';
import { ACCENT_ID, LOOK_ID } from './place.ts';
import './look-form.css';

/** How the branch's slides look: the theme, and a colour of its own where the theme can bear it. */
export function LookForm() {
  const { layer, edition, change } = useOpenDeck();
  const { say } = useMessages();
  const { meta } = edition.national;
  const theme = themeOf(meta, layer, edition.region?.layer);
  const [typed, keep] = useDraft(layer.look.accent, String);

  const written = typed.trim();
  const accent = readColour(written);
  const verdict = accent === undefined ? undefined : checkAccent(theme, accent);
  const fault =
    written === '' ? undefined
    : accent === undefined ? 'This is not a colour. Write it as #0b5563.'
    : verdict?.fits === false ? verdict.reason
    : undefined;

  const type = (text: string) => {
    const colour = text.trim() === '' ? '' : readColour(text);
    // A colour that is refused is not kept: the slides stay as they were until one fits.
    const kept = colour === '' || (colour !== undefined && checkAccent(theme, colour).fits) ? colour : layer.look.accent;
    keep(text, kept);
    if (kept !== layer.look.accent) change((now) => setLook(now, { accent: kept }), 'look accent');
  };

  return (
    <section className="look-form" aria-labelledby={LOOK_ID}>
      <h2 id={LOOK_ID} tabIndex={-1}>Look</h2>
      <p className="muted">For every slide of this deck: on screen and in PowerPoint.</p>
      <Choice
        label="Theme"
        options={[
          { value: '', label: `As the deck has it (${THEMES[meta.theme].label.toLowerCase()})` },
          ...THEME_NAMES.map((name) => ({ value: name as string, label: THEMES[name].label, help: THEMES[name].about })),
        ]}
        value={layer.look.theme}
        onChange={(name) => {
          // A colour that another theme refused is still written in the field: where this one can bear it, it is taken.
          const next = themeOf(meta, setLook(layer, { theme: name }), edition.region?.layer);
          const kept = accent !== undefined && checkAccent(next, accent).fits ? accent : layer.look.accent;
          keep(typed, kept);
          change((now) => setLook(now, { theme: name, accent: kept }));
        }}
      />
      <div className="accent-row">
        <ColourSample colour={edition.look.accent ?? makeLook(edition.look).colours.accent} />
        <LineField
          id={ACCENT_ID}
          label="Your colour"
          help="For titles, bands, the heads of tables and the first bars of charts. Six digits after a #, or blank for the theme’s own."
          value={typed}
          onChange={type}
          placeholder={THEMES[theme].colours.accent}
          autoComplete="off"
          {...(fault !== undefined && { fault })}
        />
      </div>
      {verdict?.fits === false && (
        <div className="row">
          <ColourSample colour={verdict.nearest} />
          <Button
            className="button small"
            onPress={() => {
              type(verdict.nearest);
              say(`Your colour is ${verdict.nearest} now.`);
            }}
          >
            Take {verdict.nearest}
          </Button>
        </div>
      )}
    </section>
  );
}

/** A patch of a colour, which its digits beside it name. */
const ColourSample = ({ colour }: { colour: string }) => (
  <svg className="colour-sample" width="44" height="44" viewBox="0 0 44 44" aria-hidden="true" focusable="false">
    <rect x="1" y="1" width="42" height="42" rx="7" fill={colour} stroke="currentColor" strokeWidth="2" />
  </svg>
);
