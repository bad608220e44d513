import type { Element } from '@xmldom/xmldom';
import { shownKids } from './alternate.ts';
import { cleanRead } from './clean.ts';
import { formulaText } from './formula.ts';
import { bulletOf, inheritedBullet, type StyleChain } from './list-styles.ts';
import type { ReadLink, ReadParagraph, ReadRun } from './model.ts';
import type { ReadPart } from './part-reader.ts';
import { attr, flag, kid, kids, relationId, whole } from './xml.ts';

/** What reading a part's paragraphs needs. */
export interface TextSetting {
  part: ReadPart;
  places: ReadonlyMap<Element, number>;
}

const CODE_FONT = /^(?:consolas|courier|courier new|menlo|monaco|cascadia (?:code|mono)|lucida console|source code pro|liberation mono|dejavu sans mono|fira (?:code|mono)|jetbrains mono|sf mono|roboto mono|ubuntu mono|inconsolata|andale mono|ibm plex mono|noto (?:sans )?mono)$/i;

/** Fields that print a slide's number or the day, which belong to the slide's edge and not to its text. */
const EDGE_FIELD = /^(?:slidenum|datetime)/i;

/** The paragraphs of a text, each with the bullet that it has or inherits. */
export const readParagraphs = (text: Element | undefined, chain: StyleChain, setting: TextSetting): ReadParagraph[] =>
  kids(text, 'p').map((paragraph) => readParagraph(paragraph, [kid(text, 'lstStyle'), ...chain], setting));

function readParagraph(paragraph: Element, chain: StyleChain, { part, places }: TextSetting): ReadParagraph {
  const properties = kid(paragraph, 'pPr');
  const level = Math.min(8, Math.max(0, whole(properties, 'lvl') ?? 0));
  return {
    runs: shownKids(paragraph).flatMap((each) => readRun(each, part)),
    level,
    ...(bulletOf(properties) ?? inheritedBullet(chain, level)),
    origin: { part: part.name, paragraph: places.get(paragraph) ?? 0 },
  };
}

const PLAIN: Omit<ReadRun, 'text'> = { bold: false, italic: false, strike: false, underline: false, code: false, raised: undefined, link: undefined };

function readRun(run: Element, part: ReadPart): ReadRun[] {
  if (run.localName === 'br') return [{ ...PLAIN, text: '\n' }];
  if (run.localName === 'm' || run.localName === 'oMath' || run.localName === 'oMathPara') {
    return [{ ...PLAIN, text: cleanRead(formulaText(run)) }];
  }
  if (run.localName !== 'r' && run.localName !== 'fld') return [];
  if (run.localName === 'fld' && EDGE_FIELD.test(attr(run, 'type') ?? '')) return [];
  const text = cleanRead(kid(run, 't')?.textContent ?? '');
  return text === '' ? [] : [{ ...looksOf(kid(run, 'rPr'), part), text }];
}

function looksOf(properties: Element | undefined, part: ReadPart): Omit<ReadRun, 'text'> {
  if (properties === undefined) return PLAIN;
  const raised = whole(properties, 'baseline') ?? percent(attr(properties, 'baseline'));
  const line = attr(properties, 'u') ?? 'none';
  const struck = attr(properties, 'strike') ?? 'noStrike';
  const link = linkOf(kid(properties, 'hlinkClick'), part);
  return {
    bold: flag(properties, 'b') ?? false,
    italic: flag(properties, 'i') ?? false,
    strike: struck !== 'noStrike',
    underline: line !== 'none' && link === undefined,
    code: CODE_FONT.test(attr(kid(properties, 'latin'), 'typeface') ?? ''),
    raised: raised === 0 ? undefined : raised > 0 ? 'sup' : 'sub',
    link,
  };
}

/** Strict files write "30%". */
const percent = (text: string | undefined): number => Number.parseFloat(text ?? '') || 0;

/** Where a click leads. */
export function linkOf(click: Element | undefined, part: ReadPart): ReadLink | undefined {
  if (click === undefined) return undefined;
  const link = part.link(relationId(click, 'id'));
  const action = attr(click, 'action') ?? '';
  if (action.startsWith('ppaction://hlinksldjump') || action.startsWith('ppaction://hlinkshowjump') || link?.type === 'slide') return { slide: true };
  const address = link?.outside?.trim();
  if (address === undefined || address === '') return action === '' ? undefined : { other: action };
  return /^(?:https?:|mailto:)/i.test(address) ? { href: address } : { other: address };
}

/** The words of paragraphs, a line each. */
export const plainWords = (paragraphs: readonly ReadParagraph[]): string =>
  paragraphs.map(({ runs }) => runs.map(({ text }) => text).join('')).join('\n').trim();
