import type { Finding } from '../../findings.ts';
import type { OfficeFile } from '../../opc/package.ts';
import { partPlaces, type PartPlaces } from '../../opc/part-places.ts';
import { readPartText } from '../../opc/part-text.ts';
import { childOf, everyPlace, splice, type Place, type Splice } from '../../opc/places.ts';
import { DRAWING } from './names.ts';
import { changeRuns, type Change } from './runs.ts';
import { markCells, type ChartMark } from './mark-cells.ts';
import { putText, textIn } from './texts.ts';

/** A number in a text that somebody marked, and what is to stand in its place. */
export interface TextMark {
  part: string;
  /** Which of the part's paragraphs, counted from 0 in the order in which they stand there. */
  paragraph: number;
  /** Where it begins in what `paragraphsOf` gives, and how long it is. */
  from: number;
  length: number;
  /** What stands there. */
  text: string;
  /** "{{ local-yes }}" */
  token: string;
}

export type Mark = TextMark | ChartMark;

export interface Marking {
  /** Parts that are other now. */
  changed: Map<string, Uint8Array>;
  /** Marks that could not be made. */
  findings: Finding[];
}

const isParagraph = ({ local, uri }: Place): boolean => local === 'p' && DRAWING.has(uri);

interface Run {
  run: Place;
  text: Place | undefined;
  said: string;
}

/** What a paragraph says, piece by piece; `text` is undefined for a break or a field, which stay as they are. */
const runsOf = (xml: string, paragraph: Place): Run[] => paragraph.children.flatMap((run): Run[] => {
  if (run.local === 'br') return [{ run, text: undefined, said: '\n' }];
  const text = run.local === 'r' || run.local === 'fld' ? childOf(run, 't') : undefined;
  return text === undefined ? [] : [{ run, text: run.local === 'r' ? text : undefined, said: textIn(xml, text) }];
});

/** Every paragraph of a part, with its runs and fields joined and a break as a line's end: what a mark's place is counted in. */
export function paragraphsOf(file: OfficeFile, part: string): string[] {
  const { text, root } = partPlaces(file, part);
  return [...everyPlace(root)].filter(isParagraph).map((paragraph) => runsOf(text, paragraph).map(({ said }) => said).join(''));
}

/** Puts tokens in the place of marked numbers, so that the file can be filled like any. @param name of the file, for messages */
export function applyMarks(file: OfficeFile, name: string, marks: readonly Mark[]): Marking {
  const changed = new Map<string, Uint8Array>();
  const findings: Finding[] = [];
  const missed = (mark: Mark, why: string): void =>
    void findings.push({ level: 'error', code: 'mark-lost', file: name, line: 1, slide: undefined, message: `"${mark.text}" could not be marked as ${mark.token} in ${mark.part}: ${why}` });
  const texts = marks.filter((mark): mark is TextMark => 'paragraph' in mark);
  for (const part of new Set(texts.map((mark) => mark.part))) {
    if (!file.has(part)) {
      for (const mark of texts) if (mark.part === part) missed(mark, 'the file has no such part.');
      continue;
    }
    const { text: xml, bytes } = readPartText(part, file.bytes(part));
    const splices = markParagraphs(partPlaces(file, part, xml), texts.filter((mark) => mark.part === part), missed);
    if (splices.length > 0) changed.set(part, bytes(splice(xml, splices)));
  }
  const charts = marks.filter((mark): mark is ChartMark => 'chart' in mark);
  for (const [part, bytes] of markCells(file, charts, missed)) changed.set(part, bytes);
  return { changed, findings };
}

function markParagraphs({ text: xml, root }: PartPlaces, marks: readonly TextMark[], missed: (mark: Mark, why: string) => void): Splice[] {
  const splices: Splice[] = [];
  const paragraphs = [...everyPlace(root)].filter(isParagraph);
  for (const [index, paragraph] of paragraphs.entries()) {
    const own = marks.filter((mark) => mark.paragraph === index).toSorted((one, other) => one.from - other.from);
    if (own.length === 0) continue;
    const runs = runsOf(xml, paragraph);
    const whole = runs.map(({ said }) => said).join('');
    const changes: Change[] = [];
    for (const mark of own) {
      const to = mark.from + mark.length;
      if (whole.slice(mark.from, to) !== mark.text || mark.length === 0) missed(mark, 'it no longer stands there. Look for the numbers again.');
      else if ((changes.at(-1)?.to ?? 0) > mark.from) missed(mark, 'another mark is in the same place.');
      else if (!isInRuns(runs, mark.from, to)) missed(mark, 'it is part of a field that PowerPoint fills in itself, or goes over a line’s end.');
      else changes.push({ from: mark.from, to, text: mark.token });
    }
    const after = changeRuns(runs.map(({ said }) => said), changes);
    runs.forEach(({ run, text, said }, at) => {
      const now = after[at] ?? '';
      if (text !== undefined && now !== said) splices.push(now === '' ? { from: run.start, to: run.end, text: '' } : putText(xml, text, now));
    });
  }
  for (const mark of marks) if (paragraphs[mark.paragraph] === undefined) missed(mark, 'there is no such paragraph.');
  return splices;
}

function isInRuns(runs: readonly Run[], from: number, to: number): boolean {
  let at = 0;
  for (const { text, said } of runs) {
    if (text === undefined && at < to && at + said.length > from) return false;
    at += said.length;
  }
  return to <= at;
}
