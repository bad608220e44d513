import type { NewSince } from '../../bridge/update-calls.ts';
import type { DetailChange, FigureChange, LetterChange, SlideChange } from '../../core/merge/model.ts';
import { sayFields, saySlideFields } from '../../core/merge/say-changes.ts';
import { counted } from '../editor/words.ts';

const called = (title: string): string => (title === '' ? 'A slide without a title' : `“${title}”`);
const fewer = (narrowed: boolean, widened = false): string => `${narrowed ? '. Fewer people may see it now' : ''}${widened ? '. More people may see it now' : ''}`;

function slideWords({ kind, title, was, parts, fields, narrowed, widened }: SlideChange): string {
  switch (kind) {
    case 'added':
      return `New: ${called(title)}`;
    case 'removed':
      return `Gone: ${called(title)}`;
    case 'moved':
      return `Moved: ${called(title)}`;
    case 'split':
      return `${called(title)} was parted into ${counted(parts.length, 'slide')}${fewer(narrowed, widened)}`;
    case 'joined':
      return `${counted(was.length, 'slide')} were joined in ${called(title)}${fewer(narrowed, widened)}`;
    case 'renamed':
    case 'changed':
      return `${called(title)}: ${fields.length === 0 ? 'the same under another name' : `${saySlideFields(fields)} changed`}${fewer(narrowed, widened)}`;
  }
}

/** "on 2 slides and in a letter" */
const places = ({ slides, letters }: FigureChange): string =>
  [slides.length > 0 && `on ${counted(slides.length, 'slide')}`, letters.length > 0 && `in ${counted(letters.length, 'letter')}`].filter(Boolean).join(' and ');

function figureWords(change: FigureChange): string {
  const { kind, valueWas, valueIs, certain, fields, narrowed } = change;
  const label = fields.includes('label') && kind !== 'changed' ? `${change.label} (before: ${change.labelWas})` : change.label;
  const from = valueWas === valueIs ? `${valueIs || 'blank'} as before, with ${sayFields(fields)} changed` : `${valueWas || 'blank'} before, ${valueIs || 'blank'} now`;
  const stands = places(change) === '' ? '' : `; it stands ${places(change)}`;
  switch (kind) {
    case 'added':
      return `New: ${label}${valueIs === '' ? '' : `, ${valueIs}`}`;
    case 'retired':
      return `Retired: ${label}${valueWas === '' ? '' : `, which was ${valueWas}`}`;
    case 'renamed':
      return `${label}: ${certain ? 'the same under another name' : 'may be the same as one that is gone'}`;
    case 'corrected':
      return `Corrected: ${label}, ${from}${stands}`;
    case 'updated':
      return `Newer: ${label}, ${from}${stands}`;
    case 'redefined':
      return `Measured otherwise now: ${label}. Changed: ${sayFields(fields)}${fewer(narrowed)}`;
    case 'changed':
      return `${label}: ${sayFields(fields)} changed`;
  }
}

const LETTERS: Readonly<Record<LetterChange['kind'], string>> = { added: 'New', changed: 'Changed', renamed: 'Called otherwise now', removed: 'Gone' };
const DETAILS: Readonly<Record<DetailChange['field'], string>> = { title: 'Title', version: 'Version', issued: 'Issued', lang: 'Language', theme: 'Look', audiences: 'Made for' };

/** What is new, in groups with a line for each change. The version itself stands above them. */
export function newWords({ slides, figures, letters, details }: NewSince): { heading: string; lines: string[] }[] {
  return [
    { heading: 'Slides', lines: slides.map(slideWords) },
    { heading: 'Figures', lines: figures.map(figureWords) },
    { heading: 'Letters', lines: letters.map(({ kind, title, narrowed }) => `${LETTERS[kind]}: “${title}”${narrowed ? '. It is made for fewer people now' : ''}`) },
    { heading: 'The deck itself', lines: details.filter(({ field }) => field !== 'version').map(({ field, was, is, narrowed }) => `${DETAILS[field]}: ${was || 'none'} before, ${is || 'none'} now${narrowed ? '. It is made for fewer people now' : ''}`) },
  ].filter(({ lines }) => lines.length > 0);
}
