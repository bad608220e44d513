import { maySee, type Audience } from '../audience/model.ts';
import type { Edition } from '../branch/edition.ts';
import type { Block } from '../deck/content.ts';
import type { Slide } from '../deck/model.ts';
import { readBranchNotes } from '../deck/plain-text.ts';
import { keepPerSlide, type SlideContext } from './keep.ts';
import type { LeftOut, LeftOutReason, Presentation, ShownSlide } from './model.ts';
import { flatText } from './sentences.ts';
import { showBlocks } from './show.ts';
import { showText } from './show-text.ts';
import { labelFrom, showing, showSlide } from './show-slide.ts';
import { fitsOneSlide, partSlide, type Fits } from './parts/part-slide.ts';
import { sourcesSlides } from './sources-slides.ts';

export interface Composed {
  readonly presentation: Presentation;
  readonly leftOut: readonly LeftOut[];
}

/** Ids of the slides that the person leaves out. */
export interface LeavingOut {
  /** Since a figure is missing. */
  leaveOut?: ReadonlySet<string>;
  /** By choice. */
  chosen?: ReadonlySet<string>;
}

const NOTHING: ReadonlySet<string> = new Set();

/** How a version is made. */
export interface Composing extends LeavingOut {
  /** Whether a slide fits a template, where one is worn: what doesn't is continued further than on screen. */
  fits?: Fits | undefined;
}

const MOST_VERSIONS = 12;
const composed = new WeakMap<Edition, Map<string, Composed>>();

/**
 * Builds what one audience is shown, part by part from what it may see: what is withheld is never in it. The same version is
 * built once for an edition, save onto a template: the review, the export and the proof all ask for it.
 */
export function compose(edition: Edition, audience: Audience, options: Composing = {}): Composed {
  if (options.fits !== undefined) return build(edition, audience, options);
  const { leaveOut = NOTHING, chosen = NOTHING } = options;
  const key = JSON.stringify([audience, ...[leaveOut, chosen].map((ids) => [...ids].toSorted())]);
  const versions = composed.get(edition) ?? new Map<string, Composed>();
  const known = versions.get(key) ?? build(edition, audience, options);
  composed.set(edition, versions.set(key, known));
  // Somebody who tries what may be left out makes a new one with each try.
  const [oldest] = versions.size > MOST_VERSIONS ? versions.keys() : [];
  if (oldest !== undefined) versions.delete(oldest);
  return known;
}

function build(edition: Edition, audience: Audience, options: Composing): Composed {
  const { deck, layer, look, today } = edition;
  const slides: ShownSlide[] = [];
  const leftOut: LeftOut[] = [];
  const printed: string[] = [];
  const { fits: worn } = options;
  const fits: Fits | undefined = worn && ((slide) => fitsOneSlide(slide) && worn(slide));
  for (const slide of deck.slides) {
    const reason = whyLeftOut(slide, audience, options);
    if (reason) leftOut.push({ id: slide.id, label: labelOf(slide, edition), reason });
    else {
      const { before, parts, whole: unparted, figures } = showSlide(slide, edition, audience);
      slides.push(...before, ...(fits === undefined || parts.every(fits) ? parts : partSlide(unparted, fits)));
      printed.push(...figures);
    }
  }
  const sources = deck.foreign ? [] : sourcesSlides(printed, slides, { book: edition.book, audience, look, fits });
  return {
    leftOut,
    presentation: {
      deckId: deck.meta.id,
      title: versionTitle(slides) ?? deck.meta.title,
      version: deck.meta.version,
      lang: deck.meta.lang,
      look,
      audience,
      branchName: layer.profile.branch.name.trim(),
      today,
      slides: [...slides, ...sources],
    },
  };
}

/**
 * One slide as an audience would see it, switched on or not, in as many parts as it takes; none where it is withheld
 * from them. While neither the slide nor a figure on it changes these are the very same objects, whatever else in the
 * deck does: what is drawn from them can be kept by them.
 */
export function composeParts(edition: Edition, slideId: string, audience: Audience): readonly ShownSlide[] {
  const slide = edition.deck.slides.find((each) => each.id === slideId);
  return slide && maySee(slide.audience, audience) && !slide.content(audience).refused ? showSlide(slide, edition, audience).parts : [];
}

/** The same slide, or the first of its parts; undefined where it is withheld. */
export const composeSlide = (edition: Edition, slideId: string, audience: Audience): ShownSlide | undefined =>
  composeParts(edition, slideId, audience)[0];

/** The slide of the deck that is shown, of which this may be one part: what notes, findings and a way back hang on. */
export const deckSlideOf = ({ id, label, part }: ShownSlide): { id: string; label: string } => (part ? { id: part.of, label: part.label } : { id, label });

/** What the version calls itself on its opening slide: the employer's need not carry the members' slogan. */
function versionTitle([first]: readonly ShownSlide[]): string | undefined {
  return first?.layout === 'title' && first.title !== undefined ? flatText(first.title).replace(/\s+/g, ' ').trim() || undefined : undefined;
}

function whyLeftOut(slide: Slide, audience: Audience, { leaveOut, chosen }: LeavingOut): LeftOutReason | undefined {
  // An empty list means that nobody could tell whom the slide is for.
  if (slide.audience?.length === 0) return 'refused';
  if (!maySee(slide.audience, audience)) return 'audience';
  if (!slide.on) return 'off';
  if (slide.content(audience).refused) return 'refused';
  if (chosen?.has(slide.id) === true) return 'chosen';
  return leaveOut?.has(slide.id) === true ? 'incomplete' : undefined;
}

/** The presenter reads the notes whoever is in the room; no export and no room screen is built from this. */
export function presenterNotes(edition: Edition, slideId: string): Block[] {
  const slide = edition.deck.slides.find((each) => each.id === slideId);
  if (!slide) return [];
  const to = showing(edition, 'members');
  return [...showBlocks(slide.content('members').notes, to), ...showBlocks(readBranchNotes(slide), to)];
}

/** A slide's name in lists, as the person preparing the deck sees it. */
export const labelOf: (slide: Slide, context: SlideContext) => string = (slide, context) => keptLabel(slide, context, undefined);

const keptLabel = keepPerSlide((slide: Slide, context: SlideContext, audience: undefined) => {
  const content = slide.content();
  const to = showing(context, audience);
  return labelFrom(content.title && showText(content.title, to, 'heading'), () => showBlocks(content.blocks, to), slide.id);
});
