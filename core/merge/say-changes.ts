import { MEANING } from './figure-changes.ts';
import type { DeckChanges, DetailChange, FigureChange, FigureField, LetterChange, SlideChange, SlideField } from './model.ts';

const FIELDS: Readonly<Record<SlideField, string>> = {
  text: 'text', notes: 'speaker notes', layout: 'layout', audience: 'who may see it', minutes: 'planned time', optional: 'whether it starts switched on',
  'content-note': 'content note', overtaken: 'what has overtaken it', section: 'section', builds: 'how it appears',
};

const FIGURE_FIELDS: Readonly<Record<FigureField, string>> = {
  label: 'what it is called', kind: 'its kind', value: 'its value', qualifier: 'the words before it', base: 'what it is out of', scope: 'who gives it', source: 'its source',
  'as-of': 'its date', 'stale-after': 'when it is out of date', share: 'what it is worked out from', required: 'whether it must be filled in', audience: 'who may see it', 'min-base': 'out of how many it is printed',
};

/** "what it is called and its kind" */
export const sayFields = (fields: readonly FigureField[]): string => listed(fields.map((field) => FIGURE_FIELDS[field]));

/** "text, speaker notes and layout" */
export const saySlideFields = (fields: readonly SlideField[]): string => listed(fields.map((field) => FIELDS[field]));

/** "a, b and c" */
const listed = (words: readonly string[]): string => [words.slice(0, -1).join(', '), ...words.slice(-1)].filter(Boolean).join(' and ');
const quoted = (ids: readonly string[]): string => listed(ids.map((id) => `"${id}"`));

function saySlide({ kind, id, title, was, parts, fields, narrowed, widened }: SlideChange): string {
  const fewer = `${narrowed ? ' Fewer people may see it now.' : ''}${widened ? ' More people may see it now.' : ''}`;
  const also = fields.length === 0 ? '' : ` Changed: ${saySlideFields(fields)}.`;
  switch (kind) {
    case 'added':
      return `New slide "${id}": ${title}.`;
    case 'removed':
      return `Slide "${id}" is gone: ${title}.`;
    case 'moved':
      return `Slide "${id}" has moved: ${title}.`;
    case 'renamed':
      return `Slide ${quoted(was)} is called "${id}" now: ${title}.${also}${fewer}`;
    case 'split':
      return `Slide ${quoted(was)} was split into ${quoted(parts)}.${fewer}`;
    case 'joined':
      return `Slides ${quoted(was)} were joined in "${id}": ${title}.${fewer}`;
    case 'changed':
      return `Slide "${id}" (${title}):${also}${fewer}`;
  }
}

const value = (printed: string): string => (printed === '' ? 'no value' : printed);

/** "91% before and 92% now", or what else is no longer the same. */
const fromTo = ({ valueWas, valueIs, fields }: FigureChange): string =>
  (valueWas === valueIs ? `${value(valueIs)} as before. Changed: ${sayFields(fields)}` : `${value(valueWas)} before and ${value(valueIs)} now`);
const because = (reason: string): string => (reason === '' ? '' : ` ${reason.replace(/\.?$/, '.')}`);

/** What it measures is as it was. */
export const onlyFewer = ({ fields, narrowed }: FigureChange): boolean => narrowed && !fields.some((field) => MEANING.includes(field));

function sayFigure(change: FigureChange): string {
  const { kind, id, was, label, labelWas, valueWas, valueIs, reason, certain, fields, narrowed, slides, letters } = change;
  const name = `figure "${id}" (${label}${fields.includes('label') && kind !== 'changed' ? `; before: ${labelWas}` : ''})`;
  const used = kind === 'added' || slides.length + letters.length === 0 ? '' : ` Used on: ${[...slides, ...letters].join(', ')}.`;
  switch (kind) {
    case 'added':
      return `New ${name}${valueIs === '' ? '' : `: ${valueIs}`}.`;
    case 'retired':
      return `Retired: ${name}${valueWas === '' ? '' : `, which was ${valueWas}`}.${because(reason)}${used}`;
    case 'renamed':
      return certain ? `The figure "${was}" is called "${id}" now (${label}).` : `The figure "${was}" is gone, and "${id}" (${label}) may be the same.`;
    case 'corrected':
      return `Corrected: ${name}, ${fromTo(change)}.${because(reason)}${used}`;
    case 'updated':
      return `Newer: ${name}, ${fromTo(change)}.${used}`;
    case 'redefined':
      if (onlyFewer(change)) return `For fewer people now: ${name}.`;
      return `Measured otherwise: ${name}. Changed: ${sayFields(fields)}.${narrowed ? ' Fewer people may see it now.' : ''}`;
    case 'changed':
      return `Changed: ${name}: ${sayFields(fields)}.`;
  }
}

const LETTERS: Readonly<Record<LetterChange['kind'], string>> = { added: 'New letter', changed: 'Changed letter', renamed: 'A letter is called otherwise now', removed: 'A letter is gone' };

const sayLetter = ({ kind, id, was, title, narrowed }: LetterChange): string => `${LETTERS[kind]}: "${id}"${was === '' ? '' : `, before "${was}"`} (${title}).${narrowed ? ' It is made for fewer people now.' : ''}`;

const sayDetail = ({ field, was, is, narrowed }: DetailChange): string =>
  `${field}: ${was || 'none'} before and ${is || 'none'} now.${narrowed ? ' The deck is made for fewer people now.' : ''}`;

/** What is new in a deck, a line each: details, slides, figures, letters. */
export const sayChanges = ({ details, slides, figures, letters }: DeckChanges): string[] =>
  [...details.map(sayDetail), ...slides.map(saySlide), ...figures.map(sayFigure), ...letters.map(sayLetter)];

