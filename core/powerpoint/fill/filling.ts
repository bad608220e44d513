import { AUDIENCE_NAMES, type Audience } from '../../audience/model.ts';
import type { Token } from '../../deck/content.ts';
import { profileName } from '../../figures/profile-tokens.ts';
import type { Finding } from '../../findings.ts';
import type { Values } from './values.ts';

/** Where a token stands: on a slide, or on what slides are made from. */
export interface Spot {
  /** Number of the slide; undefined on a layout or a master. */
  slide: number | undefined;
  /** "in a table", "in the notes", "on the layout “Title”" */
  where: string;
}

/** Fills tokens one by one, and keeps what is to be said about them. */
export class Filling {
  readonly findings: Finding[] = [];
  /** Ids of what was printed, with the numbers of the slides. */
  readonly used = new Map<string, Set<number>>();
  /** How many tokens were filled. */
  filled = 0;
  readonly #said = new Set<string>();
  readonly #values: Values;
  readonly #audience: Audience;
  readonly #file: string;

  /** @param file the file's name, for messages */
  constructor(values: Values, audience: Audience, file: string) {
    this.#values = values;
    this.#audience = audience;
    this.#file = file;
  }

  /** Notes something to check, once for each place. */
  tell(level: Finding['level'], code: string, { slide, where }: Spot, message: string, about?: string): void {
    const text = where === '' ? message : `${where.charAt(0).toUpperCase()}${where.slice(1)}: ${message}`;
    const key = `${slide} ${code} ${text}`;
    if (this.#said.has(key)) return;
    this.#said.add(key);
    this.findings.push({ level, code, file: this.#file, line: slide ?? 1, slide: slide === undefined ? undefined : String(slide), message: text, ...(about !== undefined && { about }) });
  }

  /** What stands in a token's place; undefined where nothing can, which is then a thing to check. */
  text(token: Token, spot: Spot): string | undefined {
    const { book } = this.#values;
    const printed = token.id === '' ? { missing: 'unknown' as const } : book.print(token, this.#audience);
    if ('missing' in printed) {
      this.#missing(token, printed.missing, spot);
      return undefined;
    }
    this.#use(token.id, spot);
    return printed.text.replace(/\s+/g, ' ').trim();
  }

  /** The same for what repeats the slides, such as their titles in the file's properties: what is missing was said of the slide. */
  quietly(token: Token): string | undefined {
    const printed = this.#values.book.print(token, this.#audience);
    return 'text' in printed ? printed.text.replace(/\s+/g, ' ').trim() : undefined;
  }

  /** The number of a token that stands alone where a chart may want one: with no `value` where it is none, and undefined where it can't be filled. */
  number(token: Token, spot: Spot): { value: number | undefined; percent: boolean } | undefined {
    if (this.text(token, spot) === undefined) return undefined;
    const { book, plainNumber } = this.#values;
    const value = token.filter === 'source' || token.filter === 'as-of' ? undefined : (book.number(token, this.#audience) ?? plainNumber(token.id));
    return { value, percent: book.row(token.id)?.kind === 'percent' };
  }

  #use(id: string, spot: Spot): void {
    this.filled += 1;
    const slides = this.used.get(id) ?? new Set<number>();
    this.used.set(id, slides);
    if (spot.slide !== undefined) slides.add(spot.slide);
    const row = this.#values.book.row(id);
    if (row?.state === 'stale') this.tell('warning', 'stale-figure', spot, row.fault, id);
    if (this.#values.guessed.has(id)) {
      this.tell('warning', 'figure-guessed', { slide: undefined, where: '' }, `No figures.yaml says what "${id}" is. It is printed as ${row?.printed ?? ''}, and anyone may see it.`, id);
    }
  }

  #missing({ id, raw }: Token, missing: 'blank' | 'withheld' | 'too-few' | 'unknown', spot: Spot): void {
    const said = raw.length > 60 ? `${raw.slice(0, 59)}…` : raw;
    if (missing === 'unknown') {
      if (!raw.endsWith('}}')) this.tell('error', 'unclosed-token', spot, `"${said}" is never closed. Write }} behind it, in the same paragraph, or \\{{ for two braces.`);
      else this.tell('error', 'unknown-token', spot, `${said} names no figure and no detail of the branch.`, id === '' ? undefined : id);
      return;
    }
    const row = this.#values.book.row(id);
    const name = row?.label ?? profileName(id) ?? id;
    if (missing === 'too-few') this.tell('error', 'fill-min-base', spot, `${said} can’t be printed. ${row?.fault ?? ''}`.trim(), id);
    else if (missing === 'withheld') this.tell('error', 'fill-withheld', spot, `${said} is not for ${AUDIENCE_NAMES[this.#audience]}: ${name}.`, id);
    else this.tell('error', 'fill-blank', spot, row?.fault ? `${said} can’t be printed. ${row.fault}` : `${said} has no value: ${name}.`, id);
  }
}
