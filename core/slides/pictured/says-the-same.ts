import type { ShownSlide } from '../model.ts';
import { chartValues, linesOfSlide } from './lines.ts';

/** Of the words of a slide, how many its picture has to hold: a renderer may break a word, and text may stand in a drawing. */
const ENOUGH = 0.6;

const NUMBER = /\d+(?:[.,]\d+)*/g;
const WORD = /\p{L}{3,}/gu;

const flat = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/[\u00ad\u200b-\u200d\ufeff]/g, '');
const numbersIn = (text: string): string[] => (text.match(NUMBER) ?? []).map((found) => found.replaceAll(',', ''));

/** A token that nothing was put in for. */
export const hasOpenToken = (pageText: string): boolean => /\{\s*\{[^{}]{0,200}\}\s*\}/.test(pageText);

/**
 * Whether a picture says what the slide says. It has to hold every number of the slide's text, so that no figure in the
 * room is another than the branch's, and most of its words.
 * @param parts the slide as it would be shown to the same people
 * @param pageText all text that stands in the picture
 * @param hasFigures whether figures are put into the slide: then its charts are looked at too, and an axis may be taken for one of them
 */
export function saysTheSame(parts: readonly ShownSlide[], pageText: string, hasFigures: boolean): boolean {
  const page = flat(pageText);
  const said = flat(linesOfSlide(parts).filter(({ kind }) => kind === 'text').map((line) => line.text).join('\n'));
  const numbers = new Set(numbersIn(page));
  // A number may be drawn in pieces, which stand apart in the text that is read from the picture.
  const joined = new Set(numbersIn(page.replaceAll(/(?<=[\d,.]) +(?=[\d,.])/g, '')));
  if (!numbersIn(said).every((number) => numbers.has(number) || joined.has(number))) return false;
  if (hasFigures && !chartsAgree(parts, new Set([...numbers, ...joined]))) return false;
  const words = said.match(WORD) ?? [];
  const letters = page.replaceAll(/[^\p{L}]/gu, '');
  return words.filter((word) => letters.includes(word)).length >= words.length * ENOUGH;
}

/** A chart's values are drawn beside its bars or not at all: where some of them stand in the picture, all have to. */
function chartsAgree(parts: readonly ShownSlide[], numbers: ReadonlySet<string>): boolean {
  return chartValues(parts).every((values) => {
    const drawn = values.filter((value) => [value, Math.round(value), Math.round(value * 10) / 10].some((each) => numbers.has(String(each))));
    return drawn.length === 0 || drawn.length === values.length;
  });
}
