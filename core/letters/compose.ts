import type { Audience } from '../audience/model.ts';
import type { Edition } from '../branch/edition.ts';
import type { Inline, Token, Written } from '../deck/content.ts';
import type { FigureBook, Printed } from '../figures/book.ts';
import { isIsoDay, printDate } from '../figures/dates.ts';
import { profileField, profileName } from '../figures/profile-tokens.ts';
import { flatText } from '../slides/sentences.ts';
import { showBlocks } from '../slides/show.ts';
import { showText, type Showing } from '../slides/show-text.ts';
import type { Letter, LetterBlank, LetterOmission, ShownLetter } from './model.ts';
import { LETTER_DATE } from './tokens.ts';

/**
 * A letter for one audience, built from what that audience may see: every token is printed, and what is blank has
 * a marked gap in its place. Undefined where no such letter is made for them, or it can't be read.
 * @param options.date ISO date of the letter: what the branch's details say if not said, or else the edition's day
 */
export function composeLetter(edition: Edition, letterId: string, audience: Audience, options: { date?: string } = {}): ShownLetter | undefined {
  const letter = edition.letters.find(({ id }) => id === letterId);
  const content = letter?.content(audience);
  if (!letter || !content || content.refused || !letter.audiences.includes(audience)) return undefined;
  const isoDate = [options.date ?? '', edition.layer.profile.letter.date.trim()].find(isIsoDay) ?? edition.today;
  const marks = markBlanks(edition.book, letter, isoDate);
  const showing: Showing = { book: marks.book, audience, foreign: false, gaps: [] };
  const line = (text: Written['text']): string => flatText(showText(inlinesOf(text), showing)).replace(/\s+/g, ' ').trim();
  const lines = (texts: readonly Written['text'][]): string[] => texts.flatMap((text) => addressLines(text, edition) ?? line(text)).filter((each) => each !== '');
  const shown: ShownLetter = {
    id: letter.id,
    title: letter.title,
    audience,
    layout: letter.layout,
    lang: letter.lang,
    to: lines(letter.to),
    from: [],
    subject: line(letter.subject) || letter.title,
    date: printDate(isoDate),
    isoDate,
    blocks: showBlocks(content.blocks, showing),
    note: line(letter.note),
    blanks: marks.blanks,
    omissions: [],
  };
  shown.from = lines(letter.from);
  shown.omissions = omissionsOf(showing, edition);
  return shown;
}

const inlinesOf = (text: Written['text']): Inline<Written>[] => text.map((piece) => (typeof piece === 'string' ? { type: 'text', text: piece } : piece));

/** An address keeps its lines where it stands alone on its own. */
function addressLines(text: Written['text'], { layer }: Edition): string[] | undefined {
  const [only, more] = text;
  const isAddress = typeof only === 'object' && only.id === 'employer.address' && more === undefined;
  const { address } = layer.profile.employer;
  return isAddress && address.trim() !== '' ? address.split(/\r\n|\r|\n/).map((line) => line.replace(/\s+/g, ' ').trim()) : undefined;
}

/** What a detail or figure is called. */
const labelOf = (id: string, book: FigureBook): string => profileName(id) ?? book.row(id)?.label ?? id;

/** What whoever signs a letter would call them; any other goes by its label. */
const GAP_WORDS: Readonly<Record<string, string>> = {
  'branch.name': 'your branch',
  'employer.name': 'name of the employer',
  'employer.address': 'address of the employer',
  'employer.contact': 'name of the person written to',
  'employer.post': 'their post',
  'official.name': 'your name',
  'official.role': 'your post',
  'official.email': 'your email address',
  'school.name': 'your school',
};

function gapOf(id: string, label: string): string {
  const words = GAP_WORDS[id] ?? (/^[A-Z][a-z]/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label);
  return `[${words.replaceAll('\'', '’')}]`;
}

/** A book that prints a marked gap for what somebody has still to say, and notes each. */
function markBlanks(book: FigureBook, letter: Letter, isoDate: string): { book: FigureBook; blanks: LetterBlank[] } {
  const blanks: LetterBlank[] = [];
  const isAsked = (token: Token): boolean => {
    if (letter.optional.some(({ id }) => id === token.id)) return false;
    return profileName(token.id) !== undefined || (book.row(token.id)?.required === true && token.filter !== 'source' && token.filter !== 'as-of');
  };
  const mark = (token: Token): Printed => {
    const about = profileField(token.id);
    const label = labelOf(about, book);
    const gap = gapOf(about, label);
    if (!blanks.some((blank) => blank.about === about)) blanks.push({ about, label, gap });
    return { text: gap };
  };
  return {
    blanks,
    book: {
      ...book,
      print(token, audience) {
        if (token.id === LETTER_DATE) return { text: printDate(isoDate) };
        const printed = book.print(token, audience);
        if (!('missing' in printed) || printed.missing !== 'blank') return printed;
        if (isAsked(token)) return mark(token);
        // A form leaves room to write where a letter leaves a sentence out.
        return letter.layout === 'form' ? { text: '' } : printed;
      },
    },
  };
}

function omissionsOf({ gaps }: Showing, { book }: Edition): LetterOmission[] {
  const omissions: LetterOmission[] = [];
  for (const { token, reason } of gaps) {
    const about = profileField(token.id);
    if (reason === 'unknown' || omissions.some((each) => each.about === about && each.reason === reason)) continue;
    omissions.push({ about, label: labelOf(about, book), reason });
  }
  return omissions;
}
