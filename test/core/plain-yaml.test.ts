import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { readPlainYaml } from '../../core/plain-yaml.ts';
import { readYaml } from '../../core/yaml.ts';

const key = fc.constantFrom('id', 'layout', 'minutes', 'audience', 'optional', 'content-note', 'null', 'true', '');
const scalar = fc.oneof(
  fc.constantFrom('welcome', 'two-column', '2', '0', '007', '1e3', '0x1f', '12345678901', '2025-11-27', '1-2', 'true', 'False', 'null', 'Null', 'yes', 'nan', '-', 'a-', '~', '.inf', '"a"', "'a'", 'a b', 'a: b', 'a #b', '# a', '|', '&a b', '*a', '!x a', '{a: 1}', ''),
  fc.constantFrom('[members]', '[members, public]', '[a,b]', '[]', '[ a ]', '[a, ]', '[a,, b]', '[1]', '[true]', '[a b]', '[a'),
  fc.stringMatching(/^[a-z0-9.,:#[\]{}-]{0,6}$/),
);
const line = fc.oneof(
  fc.tuple(key, fc.constantFrom(': ', ':  ', ':', ' : ', ':\t'), scalar, fc.constantFrom('', ' ', '  # more', '\t')).map((parts) => parts.join('')),
  fc.constantFrom('', '  ', '\t', '  nested: a', '- item', '---', '...', 'word'),
);
const text = fc.tuple(fc.array(line, { maxLength: 5 }), fc.constantFrom('\n', '\r\n')).map(([lines, end]) => lines.join(end));

describe('plain YAML', () => {
  it('is read as the library reads it, or not at all', () => {
    fc.assert(fc.property(text, (written) => {
      const plain = readPlainYaml(written);
      if (plain === undefined) return;
      const doc = parseDocument(written, { stringKeys: true });
      expect(doc.errors).toEqual([]);
      expect(plain.value).toEqual(doc.toJS());
      for (const [name, source] of plain.sources) {
        const node: unknown = doc.get(name, true);
        expect(source).toBe(typeof node === 'object' && node !== null && 'source' in node ? node.source : undefined);
      }
    }), { numRuns: 3_000 });
  });

  it('is what slides say of themselves', () => {
    expect(readPlainYaml('\nid: welcome\nlayout: title\nminutes: 2\naudience: [members, public]\noptional: true\n')?.value)
      .toEqual({ id: 'welcome', layout: 'title', minutes: 2, audience: ['members', 'public'], optional: true });
  });

  it.each(['id: "a"', 'id: a: b', 'id: a # remark', 'a: 1\na: 2', 'id:\n  a', 'id: 007', 'id: null', 'id: ~', ''])('leaves %j to the library', (written) =>
    expect(readPlainYaml(written)).toBeUndefined());

  it('knows the line of each key', () => {
    const yaml = readYaml('\nid: a\n\nminutes: 2\n', { file: 'deck.md', line: 10, slide: undefined });
    expect([yaml.lineAt(['id']), yaml.lineAt(['minutes']), yaml.lineAt(['minutes', 0]), yaml.lineAt(['other']), yaml.lineAt([])]).toEqual([11, 13, 13, 10, 10]);
    expect([yaml.sourceAt(['minutes']), yaml.sourceAt(['other']), yaml.textAt(['id'])]).toEqual(['2', undefined, { line: 11, runs: false }]);
  });
});
