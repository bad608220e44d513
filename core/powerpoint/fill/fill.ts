import type { Audience } from '../../audience/model.ts';
import type { Finding } from '../../findings.ts';
import { cutPackage, cutTypes, reachedParts } from '../../opc/cut-package.ts';
import type { OfficeFile } from '../../opc/package.ts';
import { partPlaces } from '../../opc/part-places.ts';
import { readPartText } from '../../opc/part-text.ts';
import { splice } from '../../opc/places.ts';
import type { Rewrite } from '../../opc/rewrite.ts';
import type { PartBytes } from '../../zip/write.ts';
import { fillCharts } from './fill-charts.ts';
import { Filling } from './filling.ts';
import { fillRuns } from './runs.ts';
import type { FileSlide, FileSlides } from './slides.ts';
import { checkKinds, designOf, isXml, kindOf, spotsOf } from './spots.ts';
import { fillDrawing, fillLeaves, fillSections } from './texts.ts';
import { tellWhatGoesAlong } from './goes-along.ts';
import type { Values } from './values.ts';
import { plainDrawing } from './plain-drawing.ts';
import { versionRules, type VersionCut } from './version-rules.ts';

/** What to fill, for whom, and which of its slides stay. */
export interface FillOrder {
  file: OfficeFile;
  /** Its name, for messages. */
  name: string;
  slides: FileSlides;
  /** Numbers of the slides that stay. */
  keep: ReadonlySet<number>;
  audience: Audience;
  values: Values;
  /** A picture without what its camera wrote into it. */
  cleanPicture: (bytes: Uint8Array) => Uint8Array;
}

export interface FilledFile {
  rewrite: Rewrite & { changed: Map<string, PartBytes> };
  /** Errors among them: nothing may be written. */
  findings: Finding[];
  kept: FileSlide[];
  /** Ids of what was printed, with the numbers of the slides. */
  used: ReadonlyMap<string, ReadonlySet<number>>;
  /** How many tokens were filled. */
  filled: number;
  /** Texts of parts that are other than in the source. */
  texts: ReadonlyMap<string, string>;
  /** Slides that were hidden, and are shown in this version. */
  shown: number[];
}

const PRESENTATION = 'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml';

/** A slide's name as this version prints it. */
export const printedLabel = ({ book }: Values, audience: Audience, label: string): string =>
  fillRuns([label], (token) => {
    const printed = book.print(token, audience);
    return 'text' in printed ? printed.text : '';
  }).join('').replace(/\s+/g, ' ').trim();

/** Fills a file's tokens and takes out what its readers may not have. Nothing is written: it says which parts become what. */
export function fillFile(order: FillOrder): FilledFile {
  const { file, audience, values, slides: { slides, presentation }, keep } = order;
  checkKinds(file);
  const handsOver = audience !== 'members';
  const kept = slides.filter(({ number }) => keep.has(number));
  const gone = slides.filter(({ number }) => !keep.has(number));
  const macros = file.links(presentation).some(({ type }) => type === 'vbaProject');
  const design = designOf(file, kept);
  const cut: VersionCut = {
    design: new Set([...designOf(file, gone)].filter((part) => !design.has(part))),
    slides: new Set(gone.map(({ part }) => part)), ids: new Set(gone.map(({ id }) => id)), kept: kept.length, handsOver, macros, presentation,
    ink: new Set(file.names.filter((name) => file.contentType(name) === 'application/inkml+xml')),
    title: printedLabel(values, audience, kept[0]?.label ?? ''), author: values.book.branchName || 'Branchdeck',
  };
  const { texts, removed } = cutParts(file, presentation, cut);
  const filling = new Filling(values, audience, order.name);
  const nobody = { slide: undefined, where: '' };
  if (macros) filling.tell('warning', 'fill-macros', nobody, 'The file holds macros, which are programs. They are left out.');
  if (file.links('').some(({ type }) => type === 'origin')) filling.tell('warning', 'fill-signed', nobody, 'The file is signed. A file with other figures in it is another file: the signature is left out.');
  const spots = spotsOf(file, kept);
  const there = file.names.filter((name) => !removed.has(name));
  if (handsOver) tellWhatGoesAlong({ file, slides: kept, presentation, parts: new Set(there), spots }, filling);
  for (const name of there) {
    const kind = name === presentation ? 'sections' : kindOf(file.contentType(name));
    if (kind === undefined || kind === 'chart') continue;
    const text = texts.get(name) ?? readPartText(name, file.bytes(name)).text;
    if (!text.includes('{')) continue;
    const { root } = partPlaces(file, name, text);
    const spot = spots(name);
    const fills = {
      properties: () => fillLeaves(text, root, (token) => filling.quietly(token)),
      sections: () => fillSections(text, root, (token) => filling.text(token, { slide: undefined, where: 'in the name of a section' })),
      drawing: () => fillDrawing(text, root, (token, where) => filling.text(token, { ...spot, where: spot.where || where })),
    };
    const filled = splice(text, fills[kind]());
    if (filled !== text) texts.set(name, filled);
  }
  const workbooks = fillCharts({ file, charts: there.filter((name) => kindOf(file.contentType(name)) === 'chart'), spots, filling, texts, handsOver });
  if (handsOver) for (const name of there) if (isXml(file, name)) takeRemarks(file, name, texts);
  const changed = new Map<string, PartBytes>(workbooks);
  for (const [name, text] of texts) changed.set(name, () => readPartText(name, file.bytes(name)).bytes(text));
  if (handsOver) for (const name of there) if (/^image\/svg/i.test(file.contentType(name) ?? '')) changed.set(name, () => plainDrawing(file, name));
  if (handsOver) for (const name of there) if (/^image\/(?!svg)/i.test(file.contentType(name) ?? '')) changed.set(name, () => order.cleanPicture(file.bytes(name)));
  return {
    rewrite: { changed, removed, bare: handsOver },
    findings: filling.findings.toSorted((one, other) => Number(one.level === 'warning') - Number(other.level === 'warning') || one.line - other.line), kept, used: filling.used, filled: filling.filled, texts,
    shown: handsOver ? kept.filter(({ hidden }) => hidden).map(({ number }) => number) : [],
  };
}

/** What is taken out, and the list of types without it. */
function cutParts(file: OfficeFile, presentation: string, cut: VersionCut): { texts: Map<string, string>; removed: Set<string> } {
  const { texts, removed: unreached } = cutPackage(file, versionRules(cut));
  // For members a part that nothing ever led to stays where it was.
  const before = cut.handsOver ? undefined : reachedParts(file);
  const removed = new Set([...unreached].filter((name) => before?.has(name) ?? true));
  const isOther = file.contentType(presentation) !== PRESENTATION;
  if (removed.size > 0 || isOther) texts.set('[Content_Types].xml', cutTypes(file, removed, new Map(isOther ? [[presentation, PRESENTATION]] : [])));
  return { texts, removed };
}

const REMARK = /<!\[CDATA\[[^]*?\]\]>|<!--[^]*?-->/g;

/** Takes out what somebody remarked in a part's XML. */
function takeRemarks(file: OfficeFile, name: string, texts: Map<string, string>): void {
  const text = texts.get(name) ?? readPartText(name, file.bytes(name)).text;
  if (text.includes('<!--')) texts.set(name, text.replace(REMARK, (found) => (found.startsWith('<!--') ? '' : found)));
}
