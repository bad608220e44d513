import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { DOMParser } from '@xmldom/xmldom';
import { ROOT } from './project.mjs';
import { run } from './run.mjs';

/**
 * What another program reads in the presentations of test/fixtures/pptx, written beside them as JSON: LibreOffice opens each,
 * and what it understood is taken from its own format. Run by hand after a fixture is added; test/core/import/recall.test.ts rests on it.
 * `node scripts/pptx-truth.mjs FOLDER` does the same for files that can't lie here, and RECALL_FOLDER=FOLDER has the test read them.
 */
const FOLDER = process.argv[2] ?? join(ROOT, 'test', 'fixtures', 'pptx');

/** Names of files say nothing about a picture, and where they lay is nobody's business. */
const FILE_NAME = /\.(?:png|jpe?g|gif|svg|emf|wmf|bmp|tiff?)$/i;

/** @typedef {import('@xmldom/xmldom').Element} Element */

/**
 * The same as in test/support/pptx-truth.ts.
 * @typedef {{ title: string, bullets: { text: string, level: number }[], texts: string[], cells: string[], notes: string[], alts: string[], values: number[] }} TrueSlide
 */

/** @param {Element} parent @returns {Element[]} */
const children = (parent) => Array.from(parent.childNodes).filter((node) => node.nodeType === 1).map((node) => /** @type {Element} */ (node));

/** @param {Element} parent @param {string} name @returns {Element[]} */
const below = (parent, name) => Array.from(parent.getElementsByTagName(name));

/** Words of a paragraph, runs joined. @param {Element} element @returns {string} */
function words(element) {
  let text = '';
  for (const node of Array.from(element.childNodes)) {
    if (node.nodeType === 3) text += node.nodeValue ?? '';
    else if (node.nodeName === 'text:line-break' || node.nodeName === 'text:tab') text += ' ';
    else if (node.nodeName === 'text:s') text += ' '.repeat(Number(/** @type {Element} */ (node).getAttribute('text:c') ?? 1));
    else if (node.nodeType === 1 && !['text:page-number', 'text:date', 'text:time', 'office:annotation', 'svg:title', 'svg:desc'].includes(node.nodeName)) text += words(/** @type {Element} */ (node));
  }
  return text.replace(/\s+/g, ' ');
}

const ASIDES = ['office:annotation', 'officeooo:annotation', 'svg:title', 'svg:desc'];

/** Paragraphs below an element with how deep their lists are: -1 in none. @param {Element} element @returns {{ text: string, level: number }[]} */
function paragraphs(element, level = -1) {
  return children(element).filter(({ nodeName }) => !ASIDES.includes(nodeName)).flatMap((child) => {
    if (child.nodeName === 'text:p' || child.nodeName === 'text:h') {
      const text = words(child).trim();
      return text === '' ? [] : [{ text, level }];
    }
    return paragraphs(child, child.nodeName === 'text:list' ? level + 1 : level);
  });
}

const NOT_CONTENT = ['header', 'footer', 'date-time', 'page-number', 'page'];

/** @param {Element} shape @param {TrueSlide} slide */
function readShape(shape, slide) {
  if (ASIDES.includes(shape.nodeName)) return;
  const kind = shape.getAttribute('presentation:class') ?? '';
  if (NOT_CONTENT.includes(kind) || shape.getAttribute('presentation:placeholder') === 'true') return;
  const alt = [...below(shape, 'svg:title'), ...below(shape, 'svg:desc')].filter((element) => element.parentNode === shape).map((element) => (element.textContent ?? '').trim()).filter((text) => text !== '');
  if (shape.nodeName === 'draw:g') {
    for (const child of children(shape)) readShape(child, slide);
    return;
  }
  const [table] = children(shape).filter((child) => child.nodeName === 'table:table');
  const [object] = children(shape).filter((child) => child.nodeName === 'draw:object');
  if (table !== undefined) slide.cells.push(...below(table, 'table:table-cell').map((cell) => paragraphs(cell).map(({ text }) => text).join(' ')).filter((text) => text !== ''));
  else if (object !== undefined && below(object, 'office:chart').length > 0) {
    slide.values.push(...below(object, 'table:table-cell').filter((cell) => cell.getAttribute('office:value-type') === 'float').map((cell) => Number(cell.getAttribute('office:value'))).filter((value) => Number.isFinite(value)));
  } else if (children(shape).some((child) => child.nodeName === 'draw:image')) slide.alts.push(...new Set(alt.filter((text) => !FILE_NAME.test(text))));
  else if (kind === 'title') slide.title = [slide.title, ...paragraphs(shape).map(({ text }) => text)].filter((text) => text !== '').join(' ');
  else if (kind === 'outline') slide.bullets.push(...paragraphs(shape));
  else slide.texts.push(...paragraphs(shape).map(({ text }) => text));
}

/** @param {string} path of a .fodp @returns {TrueSlide[]} */
function readTruth(path) {
  const tree = new DOMParser({ onError() {} }).parseFromString(readFileSync(path, 'utf8'), 'text/xml');
  const root = tree.documentElement;
  if (root === null) throw new Error(`${path} is empty`);
  return below(root, 'draw:page').map((page) => {
    /** @type {TrueSlide} */
    const slide = { title: '', bullets: [], texts: [], cells: [], notes: [], alts: [], values: [] };
    for (const child of children(page)) {
      if (child.nodeName !== 'presentation:notes') readShape(child, slide);
      else for (const frame of children(child)) if (frame.getAttribute('presentation:class') === 'notes') slide.notes.push(...paragraphs(frame).map(({ text }) => text));
    }
    return slide;
  });
}

const work = mkdtempSync(join(tmpdir(), 'branchdeck-truth-'));
try {
  const files = readdirSync(FOLDER).filter((name) => /^\.(?:pptx|ppsx|pptm|potx)$/.test(extname(name)));
  await run('soffice', ['--headless', `-env:UserInstallation=file://${join(work, 'profile')}`, '--convert-to', 'fodp', '--outdir', work, ...files.map((name) => join(FOLDER, name))], { quiet: true });
  for (const name of files) {
    const slides = readTruth(join(work, `${name.slice(0, -extname(name).length)}.fodp`));
    writeFileSync(join(FOLDER, `${name}.json`), `${JSON.stringify(slides, undefined, 1)}\n`);
    console.log(`${name}: ${slides.length} slides`);
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
