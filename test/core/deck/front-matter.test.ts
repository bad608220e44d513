import { describe, expect, test } from 'vitest';
import { brief, editionOf } from './make.ts';

const front = (yaml: string, body = '# Hello\n'): ReturnType<typeof editionOf> => editionOf(`---\n${yaml}\n---\n${body}`);

describe('front matter', () => {
  test('is read, with its version as text', () => {
    const { national } = front('format: 1\nid: a-deck\ntitle: A title\nversion: 2025.10\nissued: 2025-11\nlang: cy\ntheme: plain\naudiences: [public, members]');
    expect(national.foreign).toBe(false);
    expect(national.meta).toEqual({ format: 1, id: 'a-deck', title: 'A title', version: '2025.10', issued: '2025-11', lang: 'cy', theme: 'plain', audiences: ['members', 'public'] });
    expect(national.findings).toEqual([]);
  });

  test('what may be absent has its usual value: members alone, en-GB, the campaign theme', () => {
    const { meta } = front('format: 1\nid: a\ntitle: B').national;
    expect(meta).toEqual({ format: 1, id: 'a', title: 'B', version: '', issued: undefined, lang: 'en-GB', theme: 'campaign', audiences: ['members'] });
  });

  test.each([
    ['a missing id', 'format: 1\ntitle: B', 'error broken-front-matter deck.md:2'],
    ['a missing title', 'format: 1\nid: a', 'error broken-front-matter deck.md:2'],
    ['an empty title', 'format: 1\nid: a\ntitle: ""', 'error broken-front-matter deck.md:4'],
    ['an id with capitals', 'format: 1\nid: A B\ntitle: B', 'error broken-front-matter deck.md:3'],
    ['a date that does not exist', 'format: 1\nid: a\ntitle: B\nissued: 2025-02-30', 'error broken-front-matter deck.md:5'],
    ['an unknown audience', 'format: 1\nid: a\ntitle: B\naudiences: [everyone]', 'error broken-front-matter deck.md:5'],
    ['no audience at all', 'format: 1\nid: a\ntitle: B\naudiences: []', 'error broken-front-matter deck.md:5'],
    ['format 2', 'format: 2\nid: a\ntitle: B', 'error unknown-format deck.md:2'],
    ['a format in words', 'id: a\nformat: one\ntitle: B', 'error unknown-format deck.md:3'],
    ['broken YAML', 'format: 1\nid: [a\ntitle: B', 'error broken-yaml deck.md:4'],
    ['an unknown key', 'format: 1\nid: a\ntitle: B\ncolour: red', 'warning unknown-key deck.md:5'],
  ])('%s is said with its line', (_, yaml, finding) => {
    const edition = front(yaml);
    expect(edition.national.foreign).toBe(false);
    expect(brief(edition.findings)).toEqual([finding]);
  });

  test('a deck with none, or without "format", is foreign: for members, named by its heading', () => {
    for (const edition of [editionOf('# Hello\n'), front('title: B')]) {
      expect(edition.national.foreign).toBe(true);
      expect(edition.national.meta.audiences).toEqual(['members']);
      expect(edition.findings.filter((finding) => finding.level === 'error')).toEqual([]);
    }
    expect(editionOf('# Hello\n').national.meta.title).toBe('Hello');
    expect(front('title: B').national.meta.title).toBe('B');
  });

  test('what a foreign deck has in its front matter and is not understood is said', () => {
    expect(brief(front('title: B\nmarp: true\npaginate: true').findings)).toEqual([]);
    const { findings } = front('title: B\nmarp: true\nfoo: 1\nbar: 2\ntheme: gaia\nfooter: Ours');
    expect(brief(findings)).toEqual(['warning unknown-key deck.md:4', 'warning foreign-look deck.md:6', 'warning foreign-frame deck.md:7']);
    expect(findings[0]?.message).toBe('"foo", "bar" are not understood here and kept as they are.');
  });

  test('a faulty front matter keeps what can be told, so that the deck can be listed', () => {
    const { meta } = front('format: 1\nid: a\ntitle: B\nissued: soon').national;
    expect([meta.id, meta.title]).toEqual(['a', 'B']);
  });
});
