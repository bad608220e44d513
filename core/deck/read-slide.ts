import type { Audience } from '../audience/model.ts';
import type { Finding } from '../findings.ts';
import { readPicturePath } from './addresses.ts';
import { NO_ATTRIBUTES, readAttributes, type ReadAttributes } from './attributes.ts';
import { hasRegions, readComments, visibleText, type Region, type SlideComments } from './comments.ts';
import { sinkFor, type FindingSink } from './finding-sink.ts';
import { deckAddress } from './foreign/address.ts';
import { foreignLayout } from './foreign/layout.ts';
import { NO_HINTS, type Dialect, type ForeignTool, type SlideHints } from './foreign/model.ts';
import { translate, type Translated } from './foreign/translate.ts';
import { headingOf } from './heading.ts';
import { countBreaks } from './lines.ts';
import type { Layout, Slide, SlideContent, SlideSource } from './model.ts';
import type { PictureShelf } from './picture-shelf.ts';
import { isTooLarge, readSlideContent, splitSlide, type TranslatedBody } from './slide.ts';
import { slugOf } from './slug.ts';
import type { RawSlide } from './source.ts';

export interface SlideSetting {
  file: string;
  foreign: boolean;
  /** What is known of the tool that a foreign deck was made for. */
  tool: ForeignTool | undefined;
  images: PictureShelf;
  /** `only` stretches that the slides before left open. */
  opening: readonly Region[];
  /** For an added slide without its own audience. */
  audience: readonly Audience[] | undefined;
  /** See `Slide.flat`. */
  flat: boolean;
}

export interface ReadSlide {
  slide: Slide;
  /** The id that the slide's own attributes give it. */
  explicitId: string | undefined;
  /** `only` stretches that are open at its end. */
  closing: readonly Region[];
  findings: Finding[];
}

/** Reads one slide's attributes and leaves its content to be read when it is asked for. */
export function readSlide(raw: RawSlide, setting: SlideSetting): ReadSlide {
  const sink = sinkFor(setting.file, undefined);
  const head = raw.head ?? '';
  const attributes = readOwnAttributes(raw, setting, sink);
  // What people edit starts at its text and not at the blank lines behind a break.
  const blankLines = setting.tool && attributes.lead === '' ? (/^(?:[ \t]*(?:\r\n|\r|\n))+/.exec(raw.text)?.[0] ?? '') : '';
  const parts = splitSlide(raw.text, attributes.lead + blankLines, setting.tool);
  const source: SlideSource = { ...parts, lead: head + parts.lead, separator: raw.separator };
  const breaks = countBreaks(source.lead);
  const comments = readComments(source.body + source.notesMark + source.notes, raw.line + breaks, setting.opening, setting.foreign);
  // Attributes that are not read leave open whom the slide is for.
  const misplaced = !setting.foreign && comments.comments.some((comment) => comment.kind === 'slide');
  const before = countBreaks(head) + countBreaks(/^\s*/.exec(raw.text)?.[0] ?? '');
  const hints = setting.foreign ? (raw.hints ?? NO_HINTS) : undefined;
  for (const { code, line, message } of hints?.remarks ?? []) sink.add('warning', code, line, message);
  const open = translateOpen(source, raw.line + breaks, comments, setting);
  const slide: Slide = {
    id: attributes.id ?? slugOf(hints?.name ?? headingOf(source.body, setting.opening, setting.foreign)),
    layout: attributes.layout ?? (setting.tool && open ? layoutOf(open.translated, setting.tool.dialect, setting, hints ?? NO_HINTS) : 'content'),
    minutes: attributes.minutes,
    audience: misplaced ? [] : (attributes.audience ?? setting.audience),
    optional: attributes.optional,
    contentNote: attributes.contentNote,
    overtaken: attributes.overtaken,
    section: attributes.section,
    builds: attributes.builds,
    fromSlide: attributes.fromSlide,
    file: setting.file,
    line: setting.flat ? raw.line : raw.line + before,
    bodyLine: setting.flat ? raw.line : raw.line + breaks,
    source,
    flat: setting.flat,
    opening: setting.opening,
    origin: 'national',
    region: undefined,
    national: undefined,
    branchNotes: '',
    regionNotes: '',
    hints,
    on: !attributes.optional && hints?.off !== true,
    content: () => ({ title: undefined, titleLine: 0, blocks: [], right: [], notes: [], refused: false, findings: [] }),
  };
  slide.content = contentReader(slide, raw.line, comments, setting, open);
  return { slide, explicitId: attributes.id, closing: comments.closing, findings: setting.flat ? flatten(sink.findings, raw.line) : sink.findings };
}

/** In another tool's deck a comment that opens with "slide" may be anybody's remark: what can't be read is none of ours. */
function readOwnAttributes(raw: RawSlide, setting: SlideSetting, sink: FindingSink): ReadAttributes {
  const trial = sinkFor(setting.file, undefined);
  const attributes = readAttributes(raw.text, setting.file, raw.line + countBreaks(raw.head ?? ''), trial);
  if (setting.foreign && trial.findings.some(({ level }) => level === 'error')) return NO_ATTRIBUTES;
  for (const { level, code, line, message } of trial.findings) sink.add(level, code, line, message);
  return attributes;
}

/** What everyone may read of a slide of another tool, translated: its layout is told by it, and most often its content too. */
function translateOpen(source: SlideSource, line: number, comments: SlideComments, { tool }: SlideSetting): TranslatedBody | undefined {
  if (!tool || isTooLarge(source)) return undefined;
  const body = visibleText(source.body + source.notesMark + source.notes, comments, 'anyone', 0, source.body.length);
  return { body, translated: translate(body, line, tool) };
}

function layoutOf(translated: Translated, dialect: Dialect, { images }: SlideSetting, hints: SlideHints): Layout {
  return foreignLayout(translated, hints, (address) => {
    const target = readPicturePath(deckAddress(address, dialect, images));
    return target.kind === 'inside' && images.find(target.path) !== undefined;
  });
}

/** Reads a slide's content when first asked, and again only for an audience from whom some of it is withheld. */
function contentReader(slide: Slide, line: number, comments: SlideComments, setting: SlideSetting, open: TranslatedBody | undefined): Slide['content'] {
  const cache = new Map<Audience | undefined, SlideContent>();
  const differs = hasRegions(comments);
  return (audience) => {
    const reader = differs ? audience : undefined;
    const known = cache.get(reader);
    if (known) return known;
    const content = readSlideContent(
      {
        file: slide.file, slide: slide.id, line, source: slide.source, comments,
        foreign: setting.foreign, tool: setting.tool, hints: slide.hints, twoColumns: slide.layout === 'two-column', images: setting.images, open,
      },
      reader,
    );
    const read = setting.flat ? { ...content, titleLine: line, findings: flatten(content.findings, line) } : content;
    cache.set(reader, read);
    return read;
  };
}

const flatten = (findings: readonly Finding[], line: number): Finding[] => findings.map((finding) => ({ ...finding, line }));
