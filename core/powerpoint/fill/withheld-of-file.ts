import type { Audience } from '../../audience/model.ts';
import type { BranchLayer } from '../../branch/model.ts';
import type { OfficeFile } from '../../opc/package.ts';
import { readPartText } from '../../opc/part-text.ts';
import { accountsOf } from '../../proof/grams.ts';
import { NeedleCase, type Reason } from '../../proof/needles.ts';
import type { Said } from '../../proof/said.ts';
import { ofEntries, ofFigures, ofPeople, type Machine, type Withheld } from '../../proof/withheld.ts';
import { LOCAL_PATH } from '../../proof/words.ts';
import { wordsOfPart } from './part-words.ts';
import type { FilledFile } from './fill.ts';
import { isXml, partsOf } from './spots.ts';
import type { FileSlide } from './slides.ts';
import type { Values } from './values.ts';

export interface WithheldOrder {
  /** As it was sent. */
  file: OfficeFile;
  slides: readonly FileSlide[];
  filled: FilledFile;
  audience: Audience;
  values: Values;
  layer: BranchLayer;
  /** Labels of the slides that stay, as printed. */
  labels: readonly string[];
}

/** What a part says in the version: other than in the source where it was filled or cut. */
const saidText = (file: OfficeFile, { texts }: FilledFile, name: string): string => texts.get(name) ?? readPartText(name, file.bytes(name)).text;

/**
 * What a filled file says. For members that is all that it holds, since nothing is taken from them; for others what
 * stands on the slides that stay, and on what they are made from.
 */
export function saidOfFile({ file, slides, filled, audience, values, labels }: WithheldOrder): Said {
  const { removed } = filled.rewrite;
  const said: Said = { texts: [], properties: [values.book.branchName, ...labels], links: [], numbers: [] };
  const shown = new Set(slides.filter((slide) => filled.kept.includes(slide)).flatMap((slide) => [...partsOf(file, slide)]));
  for (const name of file.names) {
    if (removed.has(name) || !isXml(file, name)) continue;
    const words = wordsOfPart(saidText(file, filled, name));
    if (audience === 'members') said.texts.push(words.texts, [...words.others, ...words.names, ...words.links]);
    // A place on somebody's computer is in no version, though a picture's alt text says it.
    else if (shown.has(name) || /slideLayout|slideMaster/.test(name)) said.texts.push(words.texts.map((text) => text.replace(LOCAL_PATH, '')));
    // The properties list the names of themes, and those of the version say theirs again.
    if (/theme\/theme/.test(name)) said.texts.push(words.others);
    if (audience === 'members') said.properties.push(...words.names);
    said.links.push(...words.links);
    said.numbers.push(...words.numbers);
  }
  said.texts.push([...labels, values.book.branchName]);
  return said;
}

/** Everything that a filled file may not hold: what its version took out of the source, figures and people. */
export function withheldOfFile(order: WithheldOrder, machine: Machine): Withheld {
  const { file, filled, audience, values, layer } = order;
  const accounts = accountsOf(saidOfFile(order));
  const found = new NeedleCase(accounts);
  const reasonOf = reasons(order);
  // The slides first: their titles stand in the properties too, and where a text comes from is told of its first place.
  for (const name of file.names.toSorted((one, other) => Number(one.startsWith('docProps/')) - Number(other.startsWith('docProps/')))) {
    const isGone = filled.rewrite.removed.has(name);
    const properties = name.startsWith('docProps/');
    if (!isXml(file, name) || (!isGone && (audience === 'members' || !filled.texts.has(name)))) continue;
    const before = wordsOfPart(readPartText(name, file.bytes(name)).text, name.startsWith('customXml/'));
    const now = new Set(isGone ? [] : wordsOfPart(saidText(file, filled, name)).texts);
    const reason = properties ? { kind: 'text' as const, why: 'In the properties of the file as it was sent.' } : reasonOf(name);
    // A text with a token in it is another one once it is filled.
    for (const text of before.texts) if (!now.has(text) && (isGone || !text.includes('{{'))) found.text(text, reason);
    for (const who of before.names) found.name(who, { kind: 'name', why: 'Somebody who worked on the file as it was sent.' });
    if (isGone) for (const link of before.links) found.link(link, { ...reason, kind: 'link' });
  }
  ofFigures(values.book, audience, found);
  ofEntries(layer, found);
  ofPeople(layer, machine, found);
  return { needles: found.needles, accounts };
}

/** Says of each part whose it was. */
function reasons({ file, slides, filled }: WithheldOrder): (part: string) => Reason {
  const own = new Map<string, FileSlide>();
  for (const slide of slides) for (const part of partsOf(file, slide)) if (!own.has(part)) own.set(part, slide);
  return (part) => {
    const slide = own.get(part);
    if (slide === undefined) return { kind: 'text', why: 'In the file as it was sent, and withheld from this version.' };
    if (part === slide.notes) return { kind: 'notes', why: `Speaker notes of slide ${slide.number}.` };
    if (/comment/i.test(part)) return { kind: 'text', why: `A comment on slide ${slide.number}.` };
    const where = `slide ${slide.number}, “${slide.label}”`;
    return { kind: 'text', why: filled.kept.includes(slide) ? `Hidden on ${where}.` : `On ${where}, and withheld from this version.` };
  };
}
