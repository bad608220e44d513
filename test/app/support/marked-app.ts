import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { giveToApp, makeFolder, testRun } from './test-run.ts';

/** A colour that is on no slide and in no theme, for each window. */
export const MARKS = { presenter: 0xff00d4, desk: 0x00e5ff, room: 0x39ff14 } as const;
export type Marked = keyof typeof MARKS;

const hex = (colour: number): string => `#${colour.toString(16).padStart(6, '0')}`;
/** Desk and presenter window are of their colour all over, from their first paint; the room screen has a band of its own beside the slide. */
const STYLE: Readonly<Record<Marked, string>> = {
  presenter: `*, *::before, *::after { background: ${hex(MARKS.presenter)} !important; }`,
  desk: `*, *::before, *::after { background: ${hex(MARKS.desk)} !important; }`,
  room: `html::after { content: ''; position: fixed; inset: 0 auto 0 0; z-index: 1000; width: 24px; background: ${hex(MARKS.room)}; }`,
};

/** A copy of the built app whose windows can be told by their pixels. @returns its folder, for `launch({ own })` */
export function markedApp(): string {
  const folder = makeFolder('marked-app');
  cpSync(testRun().app, folder, { recursive: true, dereference: true, filter: (path) => !/node_modules|\.git\b|test-results/.test(path.slice(testRun().app.length)) });
  for (const [name, style] of Object.entries(STYLE)) {
    const page = join(folder, 'out', 'renderer', `${name}.html`);
    writeFileSync(join(folder, 'out', 'renderer', `mark-${name}.css`), style);
    writeFileSync(page, readFileSync(page, 'utf8').replace('</head>', `<link rel="stylesheet" href="./mark-${name}.css"></head>`));
  }
  giveToApp(folder);
  return folder;
}
