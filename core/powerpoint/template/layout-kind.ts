import type { Holder } from './holders.ts';

/** What a layout of a template is for. */
export type TemplateKind = 'title' | 'section' | 'content' | 'two' | 'comparison' | 'title-only' | 'picture' | 'chart' | 'table' | 'quote' | 'blank' | 'other';

/** PowerPoint's own names for what a layout is. */
const TYPES: Readonly<Record<string, TemplateKind>> = {
  title: 'title', secHead: 'section', obj: 'content', tx: 'content', twoObj: 'two', twoColTx: 'two', twoTxTwoObj: 'comparison',
  titleOnly: 'title-only', picTx: 'picture', chart: 'chart', tbl: 'table', blank: 'blank',
};

/** Names as PowerPoint, LibreOffice and Keynote give them in the languages that templates come in; the first that fits counts. */
const NAMES: readonly (readonly [TemplateKind, RegExp])[] = [
  ['quote', /quot|zitat|citation|\bcita\b|citazione|citaat|\bcitat|sitat|dyfyniad/i],
  ['section', /section|abschnitt|secci[oó]n|sezione|sectie|avsnitt|afsnit|del[oi]verskrift|sekcj|se[cç][aã]o|adran|trenner|divider/i],
  ['comparison', /compari[sn]|compar|vergleich|confronto|vergelijk|j[aä]mf[oö]r|sammenlig|por[oó]wn/i],
  ['two', /two|2 ?col|zwei|\bdeux|\bdos |\bdue |\btwee |\btv[aåo] |\bto (?:ind|kol|inn)|dwa |\bdois|\bduas|dau /i],
  ['picture', /picture|photo|image|bild|imagen|immagine|afbeelding|billed|bilde|obraz|imagem|llun/i],
  ['title-only', /title only|nur titel|titre seul|s[oó]lo (?:el )?t[ií]tulo|solo titolo|alleen titel|endast rubrik|kun titel|bare tittel|tylko tytu|somente t[ií]tulo|teitl yn unig/i],
  ['blank', /blank|empty|^leer|vide|en blanco|vuota|leeg|^tomt?$|pusty|vazio|gwag/i],
  ['title', /title slide|^title$|titelfolie|titelseite|diapositive de titre|diapositiva de t[ií]tulo|diapositiva titolo|titeldia|rubrikbild|titeldias|tittellysbilde|slajd tytu|slide de t[ií]tulo|cover|sleid teitl/i],
  ['content', /content|inhalt|contenu|contenido|contenuto|inhoud|inneh[aå]ll|indhold|innhold|zawarto|conte[uú]do|bullets|cynnwys/i],
];

const TEXTS = ['body', 'obj', 'subTitle'];
/** A place so many times as large as the next is what a layout is about. */
const PREVAILS = 2.5;
const isTitle = ({ type }: Holder): boolean => type === 'title' || type === 'ctrTitle';
const area = ({ box }: Holder): number => box.w * box.h;

/** The places of a layout for text, in reading order: the larger ones where there are many, and no small print. */
export const textPlaces = (holders: readonly Holder[]): Holder[] => holders.filter(({ type }) => TEXTS.includes(type));

/** Whether two places stand side by side and are about as large: columns, and not a text with its caption. */
function areColumns([one, other]: readonly Holder[]): boolean {
  if (one === undefined || other === undefined) return false;
  const abreast = one.box.y < other.box.y + other.box.h && other.box.y < one.box.y + one.box.h;
  const apart = one.box.x + one.box.w <= other.box.x + 0.2 || other.box.x + other.box.w <= one.box.x + 0.2;
  return abreast && apart && Math.min(area(one), area(other)) > 0.5 * Math.max(area(one), area(other));
}

function byPlaces(holders: readonly Holder[]): TemplateKind {
  const titles = holders.filter(isTitle);
  const texts = textPlaces(holders);
  const objects = holders.filter(({ type }) => ['pic', 'chart', 'tbl', 'media', 'dgm', 'clipArt'].includes(type));
  const [title] = titles;
  if (title === undefined) return texts.length === 0 && objects.length === 0 ? 'blank' : 'other';
  if (objects.length === 1 && texts.length <= 1) {
    const type = objects[0]?.type;
    return type === 'pic' ? 'picture' : type === 'chart' ? 'chart' : type === 'tbl' ? 'table' : 'other';
  }
  if (objects.length > 0) return 'other';
  if (title.type === 'ctrTitle' || texts.some(({ type }) => type === 'subTitle')) return texts.length <= 1 ? 'title' : 'other';
  if (texts.length === 0) return 'title-only';
  const bySize = texts.toSorted((one, other) => area(other) - area(one));
  const [first, second, third] = bySize.map(area);
  const prevails = (one: number | undefined, next: number | undefined): boolean => next === undefined || (one ?? 0) > PREVAILS * next;
  // Small places beside are for a subtitle or a source.
  if (prevails(first, second)) return 'content';
  return prevails(second, third) && areColumns(bySize.slice(0, 2)) ? 'two' : 'other';
}

/** What a layout is for: by what PowerPoint calls it, by its places where they leave no doubt, then by its name. */
export function kindOfLayout({ type, name }: { type: string | undefined; name: string }, holders: readonly Holder[]): TemplateKind {
  const typed = type === undefined ? undefined : TYPES[type];
  const isOpening = textPlaces(holders).some((one) => one.type === 'subTitle');
  const seen = byPlaces(holders);
  const named = NAMES.find(([, pattern]) => pattern.test(name))?.[0];
  if (typed !== undefined && serves(typed, holders) && !(typed === 'content' && isOpening && named === 'title')) return typed;
  // A quote, a section and a cover have no places of their own.
  if (named !== undefined && ['quote', 'section', 'title'].includes(named) && serves(named, holders)) return named;
  // PowerPoint has more kinds, which no slide of ours asks for, such as those of text that stands upright.
  const isForeign = type !== undefined && typed === undefined && type !== 'cust';
  return isForeign ? 'other' : seen;
}

/** Whether a layout has what its kind needs; some say one thing and hold another. */
function serves(kind: TemplateKind, holders: readonly Holder[]): boolean {
  const texts = textPlaces(holders).length;
  const titled = holders.some(isTitle);
  switch (kind) {
    case 'two':
    case 'comparison':
      return titled && texts >= 2;
    case 'content':
    case 'quote':
      return titled && texts >= 1;
    case 'picture':
      return titled && holders.some(({ type }) => type === 'pic');
    case 'chart':
    case 'table':
      return titled && holders.some(({ type }) => type === (kind === 'chart' ? 'chart' : 'tbl'));
    case 'blank':
      return true;
    default:
      return titled;
  }
}
