import type { Block, Written } from '../deck/content.ts';
import { sinkFor } from '../deck/finding-sink.ts';
import { readMarkdown } from '../deck/markdown.ts';
import { shelfOf } from '../deck/picture-shelf.ts';
import { BLANK_PROFILE } from '../branch/model.ts';
import { makeBook } from '../figures/book.ts';
import { plainLetters } from '../plain-letters.ts';
import { blocksHtml } from '../slides/html.ts';
import { flatText } from '../slides/sentences.ts';
import { showBlocks } from '../slides/show.ts';
import type { Showing } from '../slides/show-text.ts';
import type { GuideTopicId } from './topics.ts';

/** A page of the guide, ready to be shown and searched. */
export interface GuideTopic {
  id: GuideTopicId;
  title: string;
  /** Without the title. To be sanitised where it is shown, like every HTML. */
  html: string;
  /** Everything on the page in plain letters, for the search. */
  words: string;
}

interface Pictures {
  /** Paths as the page writes them. */
  names: ReadonlySet<string>;
  /** The address that the window loads a picture from. */
  url: (name: string) => string;
}

/**
 * Reads a page of the guide: ordinary Markdown, of which the first heading is the title.
 * It is read by the same code as a slide, so it can hold no more than a slide may.
 */
export function readTopic(id: GuideTopicId, markdown: string, pictures: Pictures): GuideTopic {
  const sink = sinkFor(`${id}.md`, undefined);
  const written = readMarkdown(markdown, 1, { tokens: [], sink, foreign: false, tool: undefined, images: shelfOf([...pictures.names]), file: `${id}.md`, slide: '' });
  const blocks = shown(written);
  const [first, ...rest] = blocks;
  const titled = first?.type === 'heading';
  return {
    id,
    title: titled ? flatText(first.children) : id,
    html: blocksHtml(titled ? rest : blocks, { imageUrl: pictures.url }),
    words: plainLetters(markdown.replace(/[*`|#]|!\[|\]\([^)]*\)/g, ' ').replace(/\s+/g, ' ')),
  };
}

/** A page has no figures: nothing on it is a token. */
function shown(written: readonly Block<Written>[]): Block[] {
  const book = makeBook({ figures: new Map(), local: {}, profile: BLANK_PROFILE, today: '', usedOn: new Map() });
  const showing: Showing = { book, audience: undefined, foreign: false, gaps: [], prints: undefined };
  return showBlocks(written, showing);
}

/** The pages on which every word of a search stands; all of them for an empty one. */
export function searchTopics(topics: readonly GuideTopic[], wanted: string): GuideTopic[] {
  const words = plainLetters(wanted).split(/\s+/).filter((word) => word !== '');
  return topics.filter((topic) => words.every((word) => topic.words.includes(word)));
}
