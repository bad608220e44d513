/** What a made-up deck is like. The same choice always gives the same deck. */
export interface DeckChoice {
  slides: number;
  /** A chart on every so many slides; 0 for none. */
  chartEvery: number;
  /** Bullets on a slide. @default 4 */
  bullets?: number;
}

/** The text files of a made-up deck. */
export interface MadeDeck {
  deck: string;
  figures: string;
}

const FIGURES = 60;
const WORDS = (
  'members branch workload inspection leaders safer fairer school meeting employer support evidence campaign action local ' +
  'national service children governors trust council motion letter response plan week term staff time wellbeing change'
).split(' ');

/** A small random number generator (mulberry32), so that a deck is the same on every machine. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const figureValue = (index: number): number => 20 + ((index * 7) % 75);

const figuresYaml = (): string =>
  `figures:\n${Array.from({ length: FIGURES }, (_, index) => [
    `  figure-${index}:`,
    `    label: Share number ${index}`,
    '    kind: percent',
    `    value: ${figureValue(index)}`,
    '    scope: national',
    '    source: A made-up survey',
    '    as-of: 2025-09-16',
    '    stale-after: 24 months',
  ].join('\n')).join('\n')}\n`;

/** One slide in both notations; the words are drawn once, so that the two decks say the same. */
interface MadeSlide {
  own: string;
  pandoc: string;
}

function makeSlide(index: number, { chartEvery, bullets = 4 }: DeckChoice, random: () => number): MadeSlide {
  const word = (): string => WORDS[Math.floor(random() * WORDS.length)] ?? '';
  const words = (count: number): string => Array.from({ length: count }, word).join(' ');
  const sentence = (count: number): string => {
    const text = words(count);
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  };
  const title = `${index + 1}. ${sentence(4).slice(0, -1)}`;
  const figure = Math.floor(random() * FIGURES);
  const lines = Array.from({ length: bullets }, (_, at) => `- ${sentence(6)} **${words(2)}** ${sentence(3)}${at === 1 ? '\n  - Below it: ' + words(5) : ''}`);
  const counted = (value: string): string => `- ${value} of leaders say so.`;
  const table = `| Item | Share | Who |\n|---|---:|---|\n${[0, 1, 2].map(() => `| ${words(2)} | ${Math.floor(random() * 100)} | ${word()} |`).join('\n')}`;
  const notes = [sentence(12), sentence(9)].join('\n\n');
  const body = index % 5 === 3 ? [...lines.slice(0, 1), '', table] : lines;
  const charted = chartEvery > 0 && index % chartEvery === 0;
  const chart = ['```chart', 'type: ' + (index % 2 === 0 ? 'bar' : 'column'), 'unit: percent', 'categories: [Write to MP, Write to employer, Attend]', 'series:',
    `  National: [{{ figure-${figure} }}, ${figureValue(figure + 1)}, ${figureValue(figure + 2)}]`, `  Last year: [${figureValue(figure + 3)}, ${figureValue(figure + 4)}, ${figureValue(figure + 5)}]`,
    'alt: What leaders said they would do.', '```'].join('\n');
  // With a chart there is room for two bullets.
  const shown = charted ? lines.slice(0, 2) : body;
  return {
    own: `<!-- slide\nid: slide-${index + 1}\nminutes: 2\n-->\n## ${title}\n\n${counted(`{{ figure-${figure} }}`)}\n${shown.join('\n')}\n${charted ? `\n${chart}\n` : ''}\nNote:\n${notes}\n`,
    pandoc: `## ${title}\n\n${counted(`${figureValue(figure)}%`)}\n${shown.join('\n')}\n\n::: notes\n${notes}\n:::\n`,
  };
}

function makeSlides(choice: DeckChoice): MadeSlide[] {
  const random = randomFrom(20_251_127);
  return Array.from({ length: choice.slides }, (_, index) => makeSlide(index, choice, random));
}

const HEAD = (slides: number): string => `---\nformat: 1\nid: made-up-${slides}\ntitle: A made-up deck of ${slides} slides\nversion: 1\naudiences: [members]\n---\n\n`;

/** A deck in Branchdeck's format. */
export const makeDeck = (choice: DeckChoice): MadeDeck =>
  ({ deck: HEAD(choice.slides) + makeSlides(choice).map(({ own }) => own).join('\n---\n\n'), figures: figuresYaml() });

/** The same words for pandoc, which knows no tokens and draws no charts. */
export const makePandocDeck = (choice: DeckChoice): string =>
  `---\ntitle: A made-up deck of ${choice.slides} slides\n---\n\n${makeSlides(choice).map(({ pandoc }) => pandoc).join('\n')}`;
