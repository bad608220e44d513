import { decodeXML } from 'entities';
import type { Token } from '../../deck/content.ts';
import { attributesOf, childOf, everyPlace, type Attribute, type Place, type Splice } from '../../opc/places.ts';
import { DRAWING } from './names.ts';
import { fillRuns } from './runs.ts';

/** What is to stand in the place of a token that stands there; undefined leaves it. @param where for a person: "in a table" */
export type ResolveAt = (token: Token, where: string) => string | undefined;

/** Text as it stands between tags, or in an attribute. */
export const escapeXml = (text: string): string =>
  text.replace(/[&<>"\r]/g, (letter) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[letter] ?? '&#13;');

const escapeText = (text: string): string => escapeXml(text).replaceAll('&quot;', '"');

/** What stands between an element's tags, without remarks and with entities read. */
export function textIn(xml: string, place: Place): string {
  const raw = xml.slice(place.inside, place.close);
  if (!raw.includes('<')) return decodeXML(raw);
  return raw.split(/(<!--[^]*?-->|<!\[CDATA\[[^]*?\]\]>|<[^>]*>)/).map((piece) => {
    if (piece.startsWith('<![CDATA[')) return piece.slice(9, -3);
    return piece.startsWith('<') ? '' : decodeXML(piece);
  }).join('');
}

/** Another text between an element's tags. One that has but one tag is given its second. */
export function putText(xml: string, place: Place, text: string): Splice {
  if (place.inside !== place.end || place.close !== place.end) return { from: place.inside, to: place.close, text: escapeText(text) };
  const name = /^<([^\s/>]+)/.exec(xml.slice(place.start, place.inside))?.[1] ?? '';
  return { from: place.end - 2, to: place.end, text: `>${escapeText(text)}</${name}>` };
}

interface Run {
  run: Place;
  text: Place;
}

/** Runs that stand one after the other, with no break or other thing between them; a field, whose words a program may put in itself, stands alone. */
export function lines(parent: Place, uris: ReadonlySet<string>): Run[][] {
  const found: Run[][] = [[]];
  for (const child of parent.children) {
    const text = (child.local === 'r' || child.local === 'fld') && uris.has(child.uri) ? childOf(child, 't') : undefined;
    if (text !== undefined && child.local === 'fld') found.push([{ run: child, text }], []);
    else if (text !== undefined) found.at(-1)?.push({ run: child, text });
    else found.push([]);
  }
  return found.filter((line) => line.length > 0);
}

/** The changes that fill the tokens of a line: what became empty goes, with its run. */
export function fillLine(xml: string, line: readonly Run[], resolve: (token: Token) => string | undefined): Splice[] {
  const before = line.map(({ text }) => textIn(xml, text));
  const after = fillRuns(before, resolve);
  return line.flatMap(({ run, text }, index): Splice[] => {
    const now = after[index] ?? '';
    if (now === before[index]) return [];
    return [now === '' ? { from: run.start, to: run.end, text: '' } : putText(xml, text, now)];
  });
}

/** The changes that fill every element that holds nothing but text. */
export const fillLeaves = (xml: string, root: Place, resolve: (token: Token) => string | undefined): Splice[] =>
  [...everyPlace(root)].flatMap((place): Splice[] => {
    const before = place.children.length > 0 ? '' : textIn(xml, place);
    const [after = before] = fillRuns([before], resolve);
    return after === before ? [] : [putText(xml, place, after)];
  });

/** Attributes that are read out or shown when a pointer rests there. */
const SPOKEN: ReadonlySet<string> = new Set(['descr', 'title', 'tooltip']);
const ALT = { descr: 'in the alt text', title: 'in the alt text’s title', tooltip: 'in the tip of a link' } as const;

const insideOf = (place: Place | undefined, local: string): boolean => place !== undefined && (place.local === local || insideOf(place.parent, local));

/** The changes that fill every token of a drawing's texts: in shapes, tables, groups, SmartArt and a chart's titles, and in alt texts. */
export function fillDrawing(xml: string, root: Place, resolve: ResolveAt, where = 'in the text'): Splice[] {
  const splices: Splice[] = [];
  for (const place of everyPlace(root)) {
    if (place.children.some(({ local, uri }) => (local === 'r' || local === 'fld') && DRAWING.has(uri))) {
      const there = insideOf(place, 'tbl') ? 'in a table' : where;
      for (const line of lines(place, DRAWING)) splices.push(...fillLine(xml, line, (token) => resolve(token, there)));
    }
    if (place.local === 'cNvPr' || place.local === 'docPr' || place.local === 'hlinkClick' || place.local === 'hlinkHover') splices.push(...fillSpoken(xml, place, resolve));
  }
  return splices;
}

function fillSpoken(xml: string, place: Place, resolve: ResolveAt): Splice[] {
  return attributesOf(xml, place).flatMap((attribute) => (SPOKEN.has(attribute.name) ? fillAttribute(attribute, (token) => resolve(token, ALT[attribute.name as keyof typeof ALT])) : []));
}

function fillAttribute({ raw, from, to }: Attribute, resolve: (token: Token) => string | undefined): Splice[] {
  if (!raw.includes('{')) return [];
  const before = decodeXML(raw);
  const [after = before] = fillRuns([before], resolve);
  return after === before ? [] : [{ from, to, text: escapeXml(after).replaceAll("'", '&apos;').replaceAll('\n', '&#10;') }];
}

/** The changes that fill the names of a presentation's sections. */
export const fillSections = (xml: string, root: Place, resolve: (token: Token) => string | undefined): Splice[] =>
  [...everyPlace(root)].flatMap((place) => (place.local === 'section' ? attributesOf(xml, place).flatMap((attribute) => (attribute.name === 'name' ? fillAttribute(attribute, resolve) : [])) : []));

