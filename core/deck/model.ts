import type { Audience } from '../audience/model.ts';
import type { BranchLayer } from '../branch/model.ts';
import type { Finding } from '../findings.ts';
import type { ThemeName } from '../slides/themes/model.ts';
import type { Block, Inline, Written } from './content.ts';
import type { ForeignTool, SlideHints } from './foreign/model.ts';

export const LAYOUTS = [
  'title', 'section', 'content', 'two-column', 'chart', 'table', 'image', 'quote', 'blank',
] as const;
export type Layout = (typeof LAYOUTS)[number];

/** A text file of a deck, already decoded. */
export interface SourceFile {
  /** As the user knows it, for messages: `deck.md`. */
  name: string;
  text: string;
}

/** The text files that a deck is made of, before anything is read from them. */
export interface DeckSources {
  deck: SourceFile;
  figures: SourceFile | undefined;
  /** Paths of the pictures in the deck's folder, relative, with forward slashes. */
  images: readonly string[];
  /** Paths of the pictures in the branch's own folder, which its own text alone may show; absent means none. */
  branchImages?: readonly string[];
  /** Absent means none. */
  letters?: LetterSources;
  /** What the branch's region has changed, between the deck and the branch; absent where there is no region. */
  region?: RegionSources;
}

/** A region's changes to a deck. */
export interface RegionSources {
  /** Its profile holds the region's name. */
  layer: BranchLayer;
  /** Paths of the pictures in the region's own folder, as `branchImages`. */
  images: readonly string[];
}

/** The templates in a deck's `letters/`. */
export interface LetterSources {
  /** In order of their names. */
  files: readonly SourceFile[];
  /** Those that could not be read. */
  findings: readonly Finding[];
}

export interface SlideAttributes {
  id: string;
  layout: Layout;
  minutes: number | undefined;
  /** Who may see the slide; undefined means everyone. An empty list means that it could not be read: nobody. */
  audience: readonly Audience[] | undefined;
  optional: boolean;
  contentNote: string | undefined;
  /** What has overtaken the statements on the slide: they are history, and an export asks whether they should go out. */
  overtaken: string | undefined;
  /** Name of the section that begins with the slide, where its own title doesn't say it. */
  section: string | undefined;
  /** While it is presented, list items of the first level and blocks appear one by one. */
  builds: boolean;
  /** Its place, from 1, in the PowerPoint file that the deck was made from. */
  fromSlide: number | undefined;
}

/** Lossless pieces of one slide: `lead + body + notesMark + notes` is the slide as it stands in the file. */
export interface SlideSource {
  /** The attribute comment and the white space before the text. */
  lead: string;
  /** The visible text, before the notes. What a branch edits. */
  body: string;
  /** The `Note:` line, or nothing. */
  notesMark: string;
  notes: string;
  /** The line that parts this slide from the next; empty on the last. */
  separator: string;
}

/** A slide's content, read for one audience or for all at once. */
export interface SlideContent {
  title: Inline<Written>[] | undefined;
  /** Line of the title, or of the slide. */
  titleLine: number;
  blocks: Block<Written>[];
  right: Block<Written>[];
  notes: Block<Written>[];
  /** Too large, too deep or too tangled to be read: it is shown to nobody. */
  refused: boolean;
  findings: Finding[];
}

/** Never changed once it is read: a slide with other text, notes or switch is another object. */
export interface Slide extends SlideAttributes {
  /** The file that the slide's text stands in: the deck, or `branch.yaml` for an edited or added one. */
  file: string;
  /** Line on which the slide starts. */
  line: number;
  /** Line on which `source.body` starts. */
  bodyLine: number;
  source: SlideSource;
  /** The text stands on one line of its file, quoted, or in no file at all: every finding in it points at that line. */
  flat: boolean;
  /** Audience lists of the `only` stretches that the slides before left open. */
  opening: readonly (readonly Audience[])[];
  /** Reads the content that an audience may see, or with no audience everything. Cached. */
  content(audience?: Audience): SlideContent;
  /** `national` as the branch was given it, `edited` by the branch, or `added` by it. */
  origin: 'national' | 'edited' | 'added';
  /** What the region made of it before the branch: a text of its own, or the whole slide; undefined where it is as issued. */
  region: 'edited' | 'added' | undefined;
  /** The slide that an edited one was made from: as issued, or as the region has it, whose own this is then. */
  national: Slide | undefined;
  /** The branch's own notes, as written. */
  branchNotes: string;
  /** The region's notes, as written. */
  regionNotes: string;
  /** In a foreign deck: what is said about the slide outside its text. */
  hints: SlideHints | undefined;
  /** Switched on: shown and exported. */
  on: boolean;
}

export interface DeckMeta {
  format: 1 | undefined;
  id: string;
  title: string;
  version: string;
  issued: string | undefined;
  lang: string;
  theme: ThemeName;
  audiences: readonly Audience[];
  /** Name of the PowerPoint file in the deck's folder that the deck was made from. */
  powerpoint: string | undefined;
}

export interface Deck {
  file: string;
  /** Not ours: no `format` in the front matter. Held to less. */
  foreign: boolean;
  /** What is known of the tool that a foreign deck was made for. */
  tool: ForeignTool | undefined;
  meta: DeckMeta;
  /** Byte-order mark and front matter, as written. */
  head: string;
  slides: Slide[];
  images: readonly string[];
  /** Found while reading: structure, attributes. Content is checked by `checkDeck`. */
  findings: Finding[];
}
