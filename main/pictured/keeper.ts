import { AppError } from '../../core/errors.ts';
import type { DrawnPages, LookChoice, PicturedState } from '../../core/slides/pictured/model.ts';
import type { FoundLibreOffice, LibreOffice } from '../../files/libreoffice/find-libreoffice.ts';
import { toFailure } from '../failure.ts';
import type { DeckInUse } from '../library-model.ts';
import type { drawFile, DrawnSoFar, FileToDraw } from './draw-file.ts';
import type { FilledPowerpoint } from './read-powerpoint.ts';
import type { SlidePictures } from './store.ts';
import { sha256 } from '../../files/sha256.ts';

/** A deck's pictures, as far as they are drawn: the newest ones, and for the rest those before. */
export interface DeckPictures {
  state: PicturedState;
  /** Which set each picture is of. */
  setOf: ReadonlyMap<number, string>;
  texts: DrawnPages;
}

interface Known {
  state: PicturedState;
  /** The set that is wanted, and the one before it, whose pictures stand in until they are replaced. */
  now: DrawnSoFar | undefined;
  before: DrawnSoFar | undefined;
  stop: AbortController | undefined;
  /** Runs until figures are no longer typed. */
  timer: NodeJS.Timeout | undefined;
  /** One look at a time. */
  looking: Promise<void>;
}

export interface Keeping {
  pictures: SlidePictures;
  findOffice: () => Promise<FoundLibreOffice>;
  readFile: (deck: DeckInUse) => Promise<FilledPowerpoint | undefined>;
  choiceOf: (key: string) => LookChoice;
  /** Pixels of the widest screen. */
  width: () => number;
  draw: typeof drawFile;
  onChange: (key: string) => void;
}

export interface RefreshHow {
  /** The slide that is wanted first, from 1. */
  first?: number | undefined;
  /** Does not wait until no more figures are typed. */
  atOnce?: boolean;
}

/** Keeps the pictures of decks that were made from a PowerPoint file. */
export interface Keeper {
  /** What there is now. */
  of(key: string): DeckPictures | undefined;
  /** Looks whether the pictures are those of the deck as it is, and has them drawn in the background where they are not. Never fails; ends when it is known what there is, or at once where that is looked at a little later. */
  refresh(deck: DeckInUse, how?: RefreshHow): Promise<void>;
  /** What failed is tried again at the next look. */
  again(key: string): void;
  /** Ends what is being drawn. */
  stop(): void;
}

/** Figures are typed one after the other: the file is drawn when that has paused. */
const PAUSE_MS = 1_500;
const WIDTHS = [1920, 2560, 3840];

const setId = ({ print }: FilledPowerpoint, { version }: LibreOffice, width: number): string =>
  sha256(`${print}\n${version}\n${width}\n1`);

/** Looks after the pictures of all decks of this start. */
export function openKeeper(keeping: Keeping): Keeper {
  const { pictures, onChange } = keeping;
  const decks = new Map<string, Known>();
  let office: Promise<FoundLibreOffice> | undefined;

  const knownOf = (key: string): Known => {
    const known = decks.get(key) ?? { state: { is: 'looking' }, now: undefined, before: undefined, stop: undefined, timer: undefined, looking: Promise.resolve() };
    decks.set(key, known);
    return known;
  };
  const say = (key: string, state: PicturedState): void => {
    const known = knownOf(key);
    if (JSON.stringify(known.state) === JSON.stringify(state)) return;
    known.state = state;
    onChange(key);
  };

  /** One that was not there may have been installed since. */
  async function findOffice(): Promise<FoundLibreOffice> {
    office ??= keeping.findOffice();
    const found = await office;
    if ('missing' in found) office = undefined;
    return found;
  }

  /** Ends when it is known what there is; what has to be drawn goes on behind it. */
  async function begin(deck: DeckInUse, first: number): Promise<void> {
    const { key } = deck;
    const known = knownOf(key);
    if (keeping.choiceOf(key) === 'branchdeck') {
      known.stop?.abort();
      known.now = undefined;
      return say(key, { is: 'not-chosen' });
    }
    const found = await findOffice();
    if ('missing' in found) return say(key, { is: 'no-program', missing: found.missing });
    const file = await keeping.readFile(deck);
    if (file === undefined) return;
    const wide = WIDTHS.filter((width) => width >= keeping.width() || width === WIDTHS.at(-1));
    const ids = wide.map((width) => setId(file, found, width));
    // Also where it failed: it would fail again.
    if (known.now !== undefined && ids.includes(known.now.id)) return;
    known.stop?.abort();
    const stop = new AbortController();
    known.stop = stop;
    // What was drawn of the figures before stands in, where it says the same.
    if (known.now !== undefined && known.now.texts.size > 0) known.before = known.now;
    const kept = await Promise.all(ids.map((id) => pictures.find(id)));
    const whole = kept.find((set) => set !== undefined && set.count > 0 && set.texts.size === set.count);
    if (whole !== undefined) {
      known.before = undefined;
      known.now = { ...whole, texts: new Map(whole.texts) };
      return say(key, { is: 'drawn', version: found.version, missing: 0 });
    }
    const now: DrawnSoFar = { id: ids[0] ?? '', count: 0, texts: new Map(kept[0]?.texts) };
    known.now = now;
    say(key, { is: 'drawing', version: found.version, done: now.texts.size, count: 0 });
    const order = { office: found, now, pictures, width: wide[0] ?? 1920, first, signal: stop.signal };
    void file.bytes().then((bytes) => drawNow(key, known, { ...order, file: bytes })).catch((error: unknown) => fail(key, error));
  }

  async function drawNow(key: string, known: Known, order: Omit<FileToDraw, 'onPage'>): Promise<void> {
    const { now, office: { version } } = order;
    const missing = await keeping.draw({ ...order, onPage: () => {
      if (known.now === now) say(key, { is: 'drawing', version, done: now.texts.size, count: now.count });
    } });
    if (known.now !== now) return;
    known.before = undefined;
    say(key, { is: 'drawn', version, missing });
    await pictures.clean(new Set([...decks.values()].flatMap((each) => [each.now?.id ?? '', each.before?.id ?? ''])));
  }

  function fail(key: string, error: unknown): void {
    // Stopped for a newer one, or to end.
    if (error instanceof Error && (error.name === 'AbortError' || (error instanceof AppError && error.code === 'cancelled'))) return;
    const { message, hint } = toFailure('pictured', error);
    say(key, { is: 'failed', why: hint === undefined ? message : `${message} ${hint}` });
  }

  return {
    of(key) {
      const known = decks.get(key);
      if (known === undefined) return undefined;
      const { state, before, now } = known;
      if (state.is === 'not-chosen') return { state, setOf: new Map(), texts: new Map() };
      const sets = [before, now].filter((set) => set !== undefined);
      return {
        state,
        setOf: new Map(sets.flatMap(({ id, texts }) => [...texts.keys()].map((number): [number, string] => [number, id]))),
        texts: new Map(sets.flatMap(({ texts }) => [...texts])),
      };
    },
    async refresh(deck, { first = 1, atOnce = false } = {}) {
      if (deck.meta.powerpoint === undefined) return;
      const { key } = deck;
      const known = knownOf(key);
      const look = (): Promise<void> => {
        known.looking = known.looking.then(() => begin(deck, first)).catch((error: unknown) => fail(key, error));
        return known.looking;
      };
      clearTimeout(known.timer);
      if (atOnce || known.now === undefined) return look();
      known.timer = setTimeout(() => void look(), PAUSE_MS);
    },
    again(key) {
      const known = decks.get(key);
      if (known?.state.is === 'failed') known.now = undefined;
    },
    stop: () => {
      for (const known of decks.values()) {
        clearTimeout(known.timer);
        known.stop?.abort();
        // Drawn on at the next look, if there is one.
        if (known.state.is === 'drawing') known.now = undefined;
      }
    },
  };
}
