import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesIn } from '../scripts/fingerprint.mjs';
import { ROOT } from '../scripts/project.mjs';

/** The contract with its parts, and never the preload. */
const CONTRACT = ['bridge/contract.ts', 'bridge/batch-calls.ts', 'bridge/hand-on-calls.ts', 'bridge/meeting-calls.ts', 'bridge/minutes-calls.ts', 'bridge/privacy-calls.ts', 'bridge/region-calls.ts', 'bridge/update-calls.ts', 'bridge/replies-calls.ts', 'bridge/sheet-calls.ts'];
/** What each layer may import besides itself; the arrows of ARCHITECTURE.md. */
const ARROWS: Readonly<Record<string, readonly string[]>> = {
  core: [],
  files: ['core/'],
  bridge: ['core/'],
  main: [...CONTRACT, 'files/', 'core/'],
  cli: ['files/', 'core/'],
  renderer: [...CONTRACT, 'core/', 'resources/', 'docs/'],
};
/** Large packages, and the folder that wraps each. */
const WRAPPED: Readonly<Record<string, string | readonly string[]>> = {
  pptxgenjs: 'core/powerpoint/',
  docx: 'core/letters/docx/',
  marked: 'core/deck/',
  'reveal.js': 'renderer/room/',
  react: 'renderer/',
  'react-dom': 'renderer/',
  'react-aria-components': 'renderer/',
  'electron-store': 'main/stores/',
  '@resvg/resvg-wasm': 'files/pictures/',
  workerpool: 'files/batch/',
  '@e965/xlsx': 'files/sheet/',
  // Read back in one, drawn in the other: it needs a canvas, which only a window has.
  unpdf: ['files/proof/', 'renderer/pages/'],
};
const LONGEST = 200;

interface Source {
  path: string;
  text: string;
  /** As written: "react", "../core/errors.ts". */
  imports: string[];
}

const sources: Source[] = Object.keys(ARROWS)
  .flatMap((layer) => filesIn(join(ROOT, layer)))
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => {
    const text = readFileSync(file, 'utf8');
    const imports = [...text.matchAll(/^(?:import|export)\b[^'"]*?\s?from\s+'([^']+)'|^import\s+'([^']+)'|\bimport\('([^']+)'\)/gm)];
    return { path: relative(ROOT, file), text, imports: imports.map(([, from, bare, late]) => from ?? bare ?? late ?? '') };
  });

const layerOf = (path: string): string => path.split('/')[0] ?? '';
const isOwn = (name: string): boolean => name.startsWith('.');
const packageOf = (name: string): string => name.split('/').slice(0, name.startsWith('@') ? 2 : 1).join('/');

/** Every import that `allowed` forbids, as lines that name both ends. */
const faults = (allowed: (source: Source, name: string) => boolean): string[] =>
  sources.flatMap((source) => source.imports.filter((name) => !allowed(source, name)).map((name) => `${source.path} imports ${name}`));

describe('the architecture', () => {
  it('is looked at', () => {
    expect(sources.length).toBeGreaterThan(200);
    expect(sources.find(({ path }) => path === 'main/ipc.ts')?.imports).toContain('../bridge/contract.ts');
  });

  it('has imports along the arrows alone', () => {
    expect(faults(({ path }, name) => {
      if (!isOwn(name)) return true;
      const target = relative(ROOT, join(ROOT, dirname(path), name));
      return layerOf(target) === layerOf(path) || (ARROWS[layerOf(path)] ?? []).some((start) => target.startsWith(start));
    })).toEqual([]);
  });

  it('keeps Node and Electron out of the core and the windows, and Electron out of files and the command line', () => {
    expect(faults(({ path }, name) => {
      if (name === 'electron') return ['main', 'bridge'].includes(layerOf(path));
      return !name.startsWith('node:') || !['core', 'bridge', 'renderer'].includes(layerOf(path));
    })).toEqual([]);
  });

  it('wraps each large package in one folder', () => {
    expect(faults(({ path }, name) => {
      const folders = isOwn(name) ? undefined : WRAPPED[packageOf(name)];
      return folders === undefined || [folders].flat().some((folder) => path.startsWith(folder));
    })).toEqual([]);
  });

  it('has no file that does too much', () => {
    // The contract is one list by nature.
    const long = sources.filter(({ path, text }) => path !== 'bridge/contract.ts' && text.split('\n').length > LONGEST);
    expect(long.map(({ path }) => path)).toEqual([]);
  });

  it('has named exports and no barrels', () => {
    expect(sources.filter(({ text }) => /^export default\b/m.test(text) || /^export \* from/m.test(text)).map(({ path }) => path)).toEqual([]);
    expect(sources.filter(({ path }) => /(^|\/)(utils?|helpers?|index)(\/|\.)/.test(path)).map(({ path }) => path)).toEqual([]);
  });
});
