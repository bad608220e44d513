import { describe, expect, test } from 'vitest';
import { photosInPdf } from '../../files/proof/pdf-photos.ts';
import { readPdf } from '../../files/proof/read-pdf.ts';
import { WHOLE_JPEG } from './bytes.ts';

/** A PDF of one page by hand, with what hides in one. */
function pdfOf({ lines = [], author = '', note = '', attachment = false }: { lines?: string[]; author?: string; note?: string; attachment?: boolean }): Uint8Array {
  const text = `BT /F1 12 Tf 72 700 Td 14 TL ${lines.map((line) => `(${line}) Tj T*`).join(' ')} ET`;
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R${attachment ? ' /Names << /EmbeddedFiles << /Names [(notes.docx) 7 0 R] >> >>' : ''} >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >>${note === '' ? '' : ` /Annots [<< /Type /Annot /Subtype /Text /Rect [9 9 20 20] /Contents (${note}) /T (Pat) >>]`} >>`,
    `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    `<< /Title (A paper) /Author (${author}) /Company (Acme) >>`,
    '<< /Type /Filespec /F (notes.docx) /EF << /F 8 0 R >> >>',
    '<< /Length 3 >>\nstream\nabc\nendstream',
  ];
  let body = '%PDF-1.7\n';
  const offsets = objects.map((object, index) => {
    const at = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const start = body.length;
  body += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 6 0 R >>\nstartxref\n${start}\n%%EOF`;
  return new TextEncoder().encode(body);
}

const read = async (of: Parameters<typeof pdfOf>[0]) => {
  const { parts } = await readPdf(pdfOf(of));
  return { parts, texts: (place: string) => parts.flatMap(({ pieces }) => pieces.filter((piece) => piece.place === place).map(({ text }) => text)) };
};

describe('a PDF is read back', () => {
  test('page by page, whole and by its lines', async () => {
    const { parts, texts } = await read({ lines: ['We will ballot for', 'action in the spring'] });
    expect(parts.map(({ name }) => name)).toEqual(['properties', 'page 1', 'bytes']);
    expect(texts('text')).toEqual(['We will ballot for\naction in the spring', 'We will ballot for', 'action in the spring']);
  });

  test('with who made it, remarks and files inside', async () => {
    const { parts, texts } = await read({ author: 'Pat Officer', note: 'Is this right?', attachment: true });
    expect(parts[0]?.pieces.filter(({ author }) => author === true).map(({ text }) => text)).toEqual(expect.arrayContaining(['Pat Officer']));
    expect(texts('comment')).toEqual(['Is this right?']);
    expect(parts[0]?.marks).toMatchObject([{ kind: 'embedded', found: 'notes.docx' }]);
  });
});

test('photos in a PDF are given as their bytes stand in it, and nothing else is', () => {
  const bytes = (...parts: (string | Uint8Array)[]): Uint8Array => Buffer.concat(parts.map((part) => Buffer.from(part)));
  const photo = (length: string): (string | Uint8Array)[] => [`9 0 obj\n<</Type /XObject\n/Filter /DCTDecode\n/Length ${length}>> stream\n`, WHOLE_JPEG, '\nendstream\nendobj\n'];
  const length = String(WHOLE_JPEG.length);
  expect(photosInPdf(bytes('%PDF-1.4\n', ...photo(length), '8 0 obj\n<</Filter /FlateDecode /Length 3>> stream\nabc\nendstream\n', ...photo(length))).map((found) => Buffer.from(found).equals(WHOLE_JPEG))).toEqual([true, true]);
  for (const wrong of ['12 0 R', '999999', 'x']) expect(photosInPdf(bytes('%PDF-1.4\n', ...photo(wrong)))).toEqual([]);
  expect(photosInPdf(bytes('%PDF-1.4\n/DCTDecode'))).toEqual([]);
});

test('photos are looked for in a PDF of 5 MB that was made to take long, and no byte is given twice', () => {
  const filled = (piece: string): Uint8Array => Buffer.alloc(5_000_000, piece);
  for (const piece of ['/DCTDecode', '9 0 obj', 'stream\n', `9 0 obj ${'/DCTDecode'.repeat(180)} stream\n`, `${'/DCTDecode'.repeat(400)} stream\n`, `/DCTDecode ${'obj '.repeat(400)} stream\n`, `9 0 obj /DCTDecode /Length ${'1'.repeat(1_900)} 0 R stream\n`]) expect(photosInPdf(filled(piece))).toHaveLength(0);
  const given = photosInPdf(filled('9 0 obj /DCTDecode /Length 2000000 >> stream\n'));
  expect(given.map(({ length }) => length)).toEqual([2_000_000, 2_000_000]);
});
