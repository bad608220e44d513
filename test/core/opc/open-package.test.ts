import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { openPackage } from '../../../core/opc/open-package.ts';
import { LIMITS } from '../../../core/opc/limits.ts';
import type { OfficeFile } from '../../../core/opc/package.ts';
import { partPath } from '../../../core/opc/part-path.ts';
import { sourceOfBytes } from '../../../core/zip/read.ts';

const open = (parts: Record<string, string>, limits = LIMITS): OfficeFile =>
  openPackage(sourceOfBytes(zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])))), limits);

const RELS = (lines: string): string => `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${lines}</Relationships>`;

describe('a file from a stranger', () => {
  test('names its parts, their types and where they lead', () => {
    const file = open({
      '[Content_Types].xml': '<Types><Default Extension="XML" ContentType="plain"/><Override PartName="/ppt/a.xml" ContentType="special"/></Types>',
      'ppt/a.xml': '<a/>',
      'ppt/media/b 1.xml': '<b/>',
      'ppt/_rels/a.xml.rels': RELS('<Relationship Id="r1" Type="http://x/image" Target="media/b%201.xml"/><Relationship Id="r2" Type="http://x/hyperlink" Target="https://example.org" TargetMode="External"/><Relationship Id="r3" Type="x/slide" Target="../../../etc/passwd"/>'),
    });
    expect(file.contentType('ppt/a.xml')).toBe('special');
    expect(file.contentType('ppt/media/b 1.xml')).toBe('plain');
    expect(file.links('ppt/a.xml')).toEqual([
      { id: 'r1', type: 'image', part: 'ppt/media/b 1.xml', outside: undefined },
      { id: 'r2', type: 'hyperlink', part: undefined, outside: 'https://example.org' },
      { id: 'r3', type: 'slide', part: undefined, outside: undefined },
    ]);
    expect(file.tree('ppt/a.xml').documentElement?.nodeName).toBe('a');
  });

  test('is refused where it declares a document type, is no XML, or has too many parts', () => {
    const file = open({ '_rels/.rels': RELS(''), 'a.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', 'b.xml': '<b>' });
    expect(() => file.tree('a.xml')).toThrow(/document type/);
    expect(() => file.tree('b.xml')).toThrow(/b\.xml, is damaged/);
    expect(() => file.tree('c.xml')).toThrow(/no part c\.xml/);
    expect(() => open({ a: '', b: '', c: '' }, { ...LIMITS, parts: 2 })).toThrow(/more than 2 parts/);
    expect(() => openPackage(sourceOfBytes(strToU8('plain text')))).toThrow(/not a PowerPoint file/);
  });
});

test('a target is a name inside the file', () => {
  expect(partPath('ppt/slides/slide1.xml', '../media/a.png')).toBe('ppt/media/a.png');
  expect(partPath('ppt/slides/slide1.xml', '/ppt/media/a.png')).toBe('ppt/media/a.png');
  expect(partPath('ppt/slides/slide1.xml', '../../../a.png')).toBeUndefined();
  expect(partPath('', 'ppt/presentation.xml')).toBe('ppt/presentation.xml');
});
