import { readXml } from '../../proof/read/xml.ts';

/** What an XML part says, to people and to programs. */
export interface PartWords {
  /** Paragraphs, cells, properties and what is read out. */
  texts: string[];
  /** Other attributes. */
  others: string[];
  /** Names of people, where an attribute says one. */
  names: string[];
  links: string[];
  /** Numbers of a chart. */
  numbers: number[];
}

const READ_OUT: ReadonlySet<string> = new Set(['descr', 'title', 'tooltip']);
const NAMES: ReadonlySet<string> = new Set(['cmAuthor', 'author', 'person']);
const MAKERS: ReadonlySet<string> = new Set(['creator', 'lastModifiedBy', 'Manager']);

/** Elements whose text somebody reads; others hold formats, references and what a program calls things. */
const READ: ReadonlySet<string> = new Set(['p', 'v', 'pt', 'text', 'title', 'subject', 'description', 'keywords', 'category', 'contentStatus', 'Company', 'lpstr', 'lpwstr', 'bstr']);
const OF_PROGRAM = /^\{[\da-f-]{36}\}$/i;

/** Reads what an XML part says. @param all whatever text stands in it, as in parts that any program may have put there */
export function wordsOfPart(xml: string, all = false): PartWords {
  const words: PartWords = { texts: [], others: [], names: [], links: [], numbers: [] };
  readXml(xml, {
    text(text, within) {
      const element = within.at(-1)?.split(':').at(-1) ?? '';
      if (MAKERS.has(element)) words.names.push(text);
      else if (element === 'v' && within.some((name) => /:num(?:Cache|Lit)$/.test(name))) words.numbers.push(Number(text));
      else if (all ? !OF_PROGRAM.test(text.trim()) : READ.has(element)) words.texts.push(text);
      else words.others.push(text);
    },
    element(name, attributes) {
      const local = name.split(':').at(-1) ?? '';
      for (const [key, value] of Object.entries(attributes)) {
        if (READ_OUT.has(key)) words.texts.push(value);
        else if (NAMES.has(local) && /^(?:name|displayName|userId)$/.test(key)) words.names.push(value);
        else if (key === 'Target' && attributes['TargetMode'] === 'External') words.links.push(value);
        else if (/\p{L}{3}/u.test(value) && !key.startsWith('xmlns')) words.others.push(value);
      }
    },
    aside: (text) => void words.others.push(text),
  });
  return words;
}
