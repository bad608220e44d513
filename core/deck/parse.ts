import type { Finding } from '../findings.ts';
import type { Region } from './comments.ts';
import { sinkFor } from './finding-sink.ts';
import { fallbackMeta, readFrontMatter } from './front-matter.ts';
import { foreignMeta } from './foreign/meta.ts';
import { headingOf } from './heading.ts';
import type { Deck, SourceFile } from './model.ts';
import { shelfOf } from './picture-shelf.ts';
import { readSlide, type ReadSlide } from './read-slide.ts';
import { freeId, slugOf } from './slug.ts';
import { splitDeck } from './source.ts';

/** More of one kind would tell nobody anything new. */
const MOST_UNCLOSED = 20;

/**
 * Reads a deck. Never throws: everything that is wrong comes as a finding, and what is not
 * understood stays in the slide's source, to be written back as it was.
 * @param images paths of the pictures in the deck's folder
 */
export function parseDeck(file: SourceFile, images: readonly string[]): Deck {
  const split = splitDeck(file.text);
  const sink = sinkFor(file.name, undefined);
  const name = file.name.replace(/^.*[\\/]/, '').replace(/\.(md|markdown)$/i, '');
  const title = headingOf(split.slides[0]?.text ?? '');
  const fallback = fallbackMeta(slugOf(title) || slugOf(name) || 'deck', title || name || 'Untitled deck', undefined);
  const { meta: said, foreign } = readFrontMatter(split.frontMatter, file.name, fallback, sink);
  const meta = foreign ? foreignMeta(split.settings, said) : said;
  const level = foreign ? 'warning' : 'error';
  for (const { what, line } of split.unclosed.slice(0, MOST_UNCLOSED)) {
    if (what === 'code') sink.add(level, 'unclosed-code', line, 'This code block is never closed. Close it with the same marks on a line of their own.');
    else sink.add(level, 'unclosed-comment', line, 'This comment is never closed. It is taken to end with its slide.');
  }
  if (split.overflow !== undefined) sink.add(level, 'too-many-slides', split.overflow, 'A deck may have 2,000 slides. Everything from here on is taken as one.');
  for (const { code, line, message } of split.remarks) sink.add('warning', code, line, message);
  const pictures = shelfOf(images);
  let opening: readonly Region[] = [];
  const slides = split.slides.map((raw) => {
    const read = readSlide(raw, { file: file.name, foreign, images: pictures, opening, audience: undefined, flat: false, tool: split.tool });
    opening = read.closing;
    return read;
  });
  const duplicates = giveIds(slides, file.name, level);
  const findings = [...sink.findings, ...slides.flatMap(({ slide, findings: own }) => own.map((finding) => ({ ...finding, slide: slide.id }))), ...duplicates];
  return { file: file.name, foreign, tool: split.tool, meta, head: split.head, slides: slides.map(({ slide }) => slide), images, findings };
}

/** Gives each slide its id: its own, or one made of its heading. */
function giveIds(slides: readonly ReadSlide[], file: string, level: Finding['level']): Finding[] {
  const findings: Finding[] = [];
  const first = new Map<string, number>();
  for (const { slide, explicitId: id } of slides) {
    if (id === undefined) continue;
    const before = first.get(id);
    if (before === undefined) first.set(id, slide.line);
    else findings.push({ level, code: 'duplicate-id', file, line: slide.line, slide: id, message: `Two slides have the id "${id}": this one and the one on line ${before}. Give each its own.` });
  }
  // Ids that people chose come first, so that a heading never takes one of them.
  const reserved = new Set(first.keys());
  const given = new Set<string>();
  for (const { slide, explicitId } of slides) {
    const own = explicitId !== undefined && !given.has(explicitId);
    slide.id = own ? explicitId : freeId(slide.id || 'slide', reserved);
    given.add(slide.id);
    reserved.add(slide.id);
  }
  return findings;
}
