import { AUDIENCE_NAMES, maySee, type Audience } from '../audience/model.ts';
import type { Token } from '../deck/content.ts';
import type { Layout } from '../deck/model.ts';
import type { FigureBook, FigureRow } from '../figures/book.ts';
import { PROFILE_TOKENS, profileName } from '../figures/profile-tokens.ts';
import { allLines, type LineAt } from './lines-at.ts';
import type { TextRange } from './model.ts';

/** Something that can be put in at the cursor. */
export interface Offer {
  /** What takes the place of the range. */
  insert: string;
  /** In the words of the person who reads the list. */
  label: string;
  /** Also found by this: a figure's id. */
  also: string;
  /** Beside the label: the present value, and whose figure it is. */
  detail: string;
  /** More, for the one that is chosen. */
  note: string;
  kind: 'figure' | 'detail' | 'filter' | 'structure';
}

/** The offers for a place, and the range that each takes the place of; what stands there now is what they are looked up by. */
export interface Offers extends TextRange {
  offers: Offer[];
}

/** What the offers depend on beside the text. */
export interface OfferSetting {
  book: FigureBook;
  /** The deck's versions. */
  audiences: readonly Audience[];
  layout: Layout;
  /** Asked for by key or button, and not only by what was typed. */
  asked: boolean;
}

/** What may be put in at a place of a slide's text: figures and details in a token, what may follow `|`, blocks and marks. */
export function offersAt(text: string, place: number, setting: OfferSetting): Offers | undefined {
  const line = allLines(text).find((each) => each.from <= place && place <= each.to);
  if (!line) return undefined;
  const before = line.text.slice(0, place - line.from);
  const open = /(?:^|[^\\{])\{\{([^{}]*)$/.exec(before)?.[1];
  if (open !== undefined) return inToken(line, place, open, setting);
  const structure = inLine(text, line, before, place, setting);
  if (structure) return structure;
  if (!setting.asked) return undefined;
  return { from: place, to: place, offers: [...figures(setting, (id) => `{{ ${id} }}`), ...(before.trim() === '' && line.kind === 'text' ? marks(text, setting) : [])] };
}

function inToken(line: LineAt, place: number, open: string, setting: OfferSetting): Offers {
  const after = line.text.slice(place - line.from);
  const closes = /^[^{}]*\}\}/.test(after);
  const pipe = open.indexOf('|');
  const typed = open.slice(pipe + 1);
  const lead = /^\s*/.exec(typed)?.[0] ?? '';
  const space = lead === '' ? ' ' : '';
  const end = closes ? (/^[\w.-]*\s*[|}]/.test(after) && !/^[\w.-]*\s/.test(after) ? ' ' : '') : ' }}';
  const range = { from: place - typed.length + lead.length, to: place + (closes ? (/^[\w.-]*/.exec(after)?.[0].length ?? 0) : 0) };
  const whole = (name: string): string => `${space}${name}${end}`;
  if (pipe < 0) return { ...range, offers: figures(setting, whole) };
  return { ...range, offers: filters(setting, open.slice(0, pipe).trim(), whole) };
}

const bareToken = (id: string, filter?: Token['filter']): Token => ({ type: 'token', id, filter, raw: '', line: 0 });

function figures({ book, audiences }: OfferSetting, whole: (id: string) => string): Offer[] {
  const own = book.rows.map((row): Offer => ({
    insert: whole(row.id),
    label: row.label,
    also: row.id,
    detail: [row.printed === '' ? 'blank' : row.printed, row.owner === 'national' ? 'national' : row.owner === 'region' ? 'your region’s' : 'yours', ...withheld(row, audiences)].join(' · '),
    note: noteOf(row),
    kind: 'figure',
  }));
  const details = PROFILE_TOKENS.map((id): Offer => {
    const printed = book.print(bareToken(id), undefined);
    return { insert: whole(id), label: profileName(id) ?? id, also: id, detail: 'text' in printed ? printed.text : 'blank', note: '', kind: 'detail' };
  });
  return [...own, ...details];
}

/** Whom the figure is kept from, where it is from anyone. */
function withheld(row: FigureRow, audiences: readonly Audience[]): string[] {
  const from = audiences.filter((audience) => !maySee(row.audience, audience)).map((audience) => AUDIENCE_NAMES[audience]);
  return from.length > 0 ? [`not for ${from.join(' or ')}`] : [];
}

/** What a person should know before they use a figure. */
function noteOf(row: FigureRow): string {
  return [
    row.state === 'blank' || row.printed !== '' ? '' : row.fault,
    row.state === 'stale' ? row.fault : '',
    row.source === '' ? '' : `Source: ${row.source}.`,
  ].filter((part) => part !== '').join(' ');
}

const FILTERS = [
  ['source', 'Where the figure comes from'],
  ['as-of', 'The date that it is from'],
  ['plain', 'The number alone, without % or £'],
] as const;

function filters({ book }: OfferSetting, id: string, whole: (name: string) => string): Offer[] {
  const isDetail = profileName(id) !== undefined;
  return FILTERS.filter(([name]) => name === 'plain' || !isDetail).map(([name, label]): Offer => {
    const printed = book.print(bareToken(id, name), undefined);
    return { insert: whole(name), label, also: name, detail: 'text' in printed ? printed.text : 'blank', note: '', kind: 'filter' };
  });
}

const CHART = 'chart\ntype: bar\nunit: percent\ncategories: ["First", "Second"]\nseries:\n  "Our branch": [60, 40]\nalt: "One sentence that says what the chart shows."\n```';
const SCALE = 'scale\ncaption: "What the scale is"\npoints:\n  - { label: "Lowest", colour: red }\n  - { label: "Highest", colour: green }\nalt: "One sentence that says what the scale shows."\n```';

const TIMELINE = 'timeline\nevents:\n  - { date: 2025-09-16, label: "What happened" }\n  - { date: "Autumn 2025", label: "What came next" }\nalt: "One sentence that says what the timeline shows."\n```';

/** A block after its marks, or one of the marks that stand on a line of their own. */
function inLine(text: string, line: LineAt, before: string, place: number, setting: OfferSetting): Offers | undefined {
  if (place !== line.to || line.kind !== 'text') return undefined;
  const fence = /^```(\w*)$/.exec(before)?.[1];
  if (fence !== undefined) {
    const offers = [['chart', CHART, 'A chart'], ['scale', SCALE, 'A scale in colours'], ['timeline', TIMELINE, 'A timeline']].map(([also = '', insert = '', label = '']): Offer => ({ insert, label, also, detail: '', note: '', kind: 'structure' }));
    return { from: place - fence.length, to: place, offers };
  }
  if (/^(?:::?[a-z]*|notes?)$/i.test(before)) {
    const offers = marks(text, setting).filter(({ insert }) => insert.toLowerCase().startsWith(before.toLowerCase()));
    if (offers.length > 0) return { from: line.from, to: place, offers };
  }
  return undefined;
}

/** Marks of the format that stand on a line of their own; each once on a slide. */
function marks(text: string, { layout }: OfferSetting): Offer[] {
  const offers: Offer[] = [];
  if (layout === 'two-column' && !/^::right::\s*$/m.test(text)) {
    offers.push({ insert: '::right::', label: 'The second column starts here', also: '::right::', detail: '', note: '', kind: 'structure' });
  }
  if (!/^\s*notes?:\s*$/im.test(text)) {
    offers.push({ insert: 'Note:', label: 'Speaker notes start here', also: 'Note:', detail: '', note: 'Everything below it is for the presenter and not on the slide.', kind: 'structure' });
  }
  return offers;
}
