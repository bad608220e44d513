import { AUDIENCE_NAMES, AUDIENCES, maySee, type Audience } from '../../audience/model.ts';
import type { Deck } from '../../deck/model.ts';
import { AppError } from '../../errors.ts';
import type { Finding } from '../../findings.ts';
import type { OfficeFile } from '../../opc/package.ts';
import { partPlaces } from '../../opc/part-places.ts';
import { paragraphsIn, type FileSlide } from './slides.ts';

/** What says for whom slides are, besides their notes. */
export interface Marking {
  /** As typed: "1,3-7". It alone counts then. */
  slides: string | undefined;
  /** A deck that was made of the file. */
  deck: Deck | undefined;
}

export interface Marked {
  /** Numbers of the slides that stay. */
  keep: Set<number>;
  findings: Finding[];
}

/** Slide numbers as people type them: "1, 3-7". Throws AppError `usage`. */
export function readSlideNumbers(typed: string, count: number): Set<number> {
  const numbers = new Set<number>();
  for (const piece of typed.split(',')) {
    const [, first, last = first] = /^\s*(\d{1,5})\s*(?:[-–]\s*(\d{1,5})\s*)?$/.exec(piece) ?? [];
    const [from, to] = [Number(first), Number(last)];
    if (first === undefined || from < 1 || to < from) throw new AppError('usage', `"${piece.trim()}" is no number of a slide. Write 1,3-7.`);
    if (to > count) throw new AppError('usage', `There is no slide ${to}: the file has ${count === 1 ? '1 slide' : `${count} slides`}.`);
    for (let number = from; number <= to; number += 1) numbers.add(number);
  }
  return numbers;
}

/** Nobody lists more. */
const LONGEST = 200;
const LINE = /^\s*for\s*:\s*(.+)$/i;

/** For whom a line such as "For: members, employer" says that a slide is; undefined where it is no such line. */
export function readForLine(line: string): { audience: Audience[] } | { unknown: string } | undefined {
  const said = LINE.exec(line.slice(0, LONGEST))?.[1];
  if (said === undefined) return undefined;
  const words = said.replace(/[.\s]+$/, '').split(/\s*(?:[,;&/]|\band\b)\s*/i).map((word) => word.replace(/^the\s+/i, '').trim().toLowerCase()).filter(Boolean);
  const audience = words.flatMap((word) => (/^(?:everyone|everybody|all)$/.test(word) ? AUDIENCES : AUDIENCES.filter((each) => each === word || each === word.replace(/s$/, '') || `${word}s` === each)));
  if (audience.length === 0) return undefined;
  const unknown = words.find((word) => !/^(?:everyone|everybody|all)$/.test(word) && !AUDIENCES.some((each) => each === word || each === word.replace(/s$/, '') || `${word}s` === each));
  return unknown === undefined ? { audience } : { unknown };
}

/** The slides of a file that an audience may see: for members all, for others those that something marks for them. */
export function markedSlides(file: OfficeFile, slides: readonly FileSlide[], audience: Audience, name: string, { slides: typed, deck }: Marking): Marked {
  if (typed !== undefined) return { keep: readSlideNumbers(typed, slides.length), findings: [] };
  if (audience === 'members') return { keep: new Set(slides.map(({ number }) => number)), findings: [] };
  const findings: Finding[] = [];
  const tell = (level: Finding['level'], code: string, slide: number | undefined, message: string): void =>
    void findings.push({ level, code, file: name, line: slide ?? 1, slide: slide === undefined ? undefined : String(slide), message });
  const keep = new Set<number>();
  for (const slide of slides) {
    const said: (readonly Audience[])[] = [];
    for (const line of notesOf(file, slide)) {
      const read = readForLine(line);
      if (read !== undefined && 'unknown' in read) tell('error', 'unknown-audience', slide.number, `In the notes: "${line.trim()}" names "${read.unknown}". Write members, employer or public.`);
      if (read !== undefined) said.push('audience' in read ? read.audience : []);
    }
    const inDeck = deck === undefined ? undefined : ofDeck(deck, slide.number, audience);
    if (inDeck === 'passage') tell('warning', 'fill-passage', slide.number, `A part of this slide is not for ${AUDIENCE_NAMES[audience]} in ${deck?.file ?? ''}, and can’t be left out of the slide here. The slide is left out.`);
    if (inDeck !== undefined) said.push(inDeck === 'passage' ? [] : inDeck);
    // Where two marks differ the stricter one counts.
    if (said.length > 0 && said.every((list) => list.includes(audience))) keep.add(slide.number);
  }
  if (keep.size === 0) {
    tell('error', 'fill-unmarked', undefined, `No slide is marked for ${AUDIENCE_NAMES[audience]}: what nobody marked is for members alone. Write a line "For: members, ${audience}" into the speaker notes of each slide that they may see, or give the numbers with --slides.`);
  }
  return { keep, findings };
}

function notesOf(file: OfficeFile, { notes }: FileSlide): string[] {
  if (notes === undefined) return [];
  const { text, root } = partPlaces(file, notes);
  return paragraphsIn(text, root).flatMap((paragraph) => paragraph.split('\n'));
}

const ONLY = /<!--\s*only\b/i;

/** For whom a converted deck says that a slide is; undefined where it says nothing. */
function ofDeck(deck: Deck, number: number, audience: Audience): readonly Audience[] | 'passage' | undefined {
  const own = deck.slides.filter(({ fromSlide }) => fromSlide === number);
  if (own.length === 0) return undefined;
  if (!own.every((slide) => slide.on && maySee(slide.audience, audience)) || !deck.meta.audiences.includes(audience)) return [];
  return own.some(({ source }) => ONLY.test(source.body)) ? 'passage' : [audience];
}
