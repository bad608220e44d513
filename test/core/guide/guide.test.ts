import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readTopic, searchTopics } from '../../../core/guide/read.ts';
import { GUIDE_TOPICS, placeForError, placeForFinding } from '../../../core/guide/topics.ts';
import type { ErrorCode } from '../../../core/errors.ts';
import { ROOT } from '../../../scripts/project.mjs';

const FOLDER = join(ROOT, 'docs', 'guide');
const fileOf = (id: string): string => (id === 'findings' ? join(ROOT, 'docs', 'findings.md') : join(FOLDER, `${id}.md`));
const names = new Set(readdirSync(join(FOLDER, 'pictures')).map((name) => `pictures/${name}`));
const topics = GUIDE_TOPICS.map((id) => readTopic(id, readFileSync(fileOf(id), 'utf8'), { names, url: (name) => (names.has(name) ? `app://${name}` : '') }));

/** Headings and first cells of rows: what a place in the guide may name. */
const anchors = (html: string): string[] =>
  [...html.matchAll(/<(?:h[3-6]|th scope="row")[^>]*>(.*?)<\/(?:h[3-6]|th)>/g)].map(([, text]) => (text ?? '').replace(/<[^>]+>/g, '').trim());

const ERRORS: ErrorCode[] = [
  'usage', 'not-found', 'not-a-deck', 'too-large', 'outside-deck', 'blocked', 'bad-input', 'cannot-read', 'cannot-write', 'in-use', 'cancelled', 'internal',
];

describe('the guide', () => {
  it('has a page for every topic, and no page that no topic names', () => {
    expect(GUIDE_TOPICS.filter((id) => !existsSync(fileOf(id)))).toEqual([]);
    const files = readdirSync(FOLDER).filter((name) => name.endsWith('.md')).map((name) => name.slice(0, -3));
    expect(files.filter((name) => !(GUIDE_TOPICS as readonly string[]).includes(name))).toEqual([]);
  });

  it.each(topics)('reads $id to its end', ({ title, html }) => {
    expect(title).toMatch(/^[A-Z]/);
    expect(html.length).toBeGreaterThan(200);
    expect(html).not.toMatch(/class="missing-picture"|undefined/);
  });

  it('shows every picture that it has, each with words for it', () => {
    const shown = new Set(topics.flatMap(({ html }) => [...html.matchAll(/src="app:\/\/([^"]+)" alt="([^"]*)"/g)].map(([, name, alt]) => (alt === '' ? `${name} without alt` : name))));
    expect(shown).toEqual(names);
  });

  it.each(ERRORS)('has the place that a failure of the kind %s leads to', (code) => {
    const place = placeForError(code);
    if (code === 'usage' || code === 'cancelled') expect(place).toBeUndefined();
    else expect(anchors(topics.find(({ id }) => id === place?.topic)?.html ?? '')).toContain(place?.at);
  });

  it('has the row that a thing to check leads to', () => {
    const { topic, at } = placeForFinding('stale-figure');
    expect(anchors(topics.find(({ id }) => id === topic)?.html ?? '')).toContain(at);
  });

  it('is searched by all words, wherever they stand', () => {
    expect(searchTopics(topics, '  ').length).toBe(topics.length);
    expect(searchTopics(topics, 'OneDrive').map(({ id }) => id)).toContain('trouble');
    expect(searchTopics(topics, 'swap displays').map(({ id }) => id)).toContain('present');
    // The pages have curly apostrophes, keyboards straight ones.
    expect(searchTopics(topics, "can't be read").map(({ id }) => id)).toContain('trouble');
    expect(searchTopics(topics, 'no word such as quagga')).toEqual([]);
  });
});
