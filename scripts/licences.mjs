import './check-node.mjs';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isMain, ROOT } from './project.mjs';

export const LICENCES = join(ROOT, 'out', 'licences', 'third-party.txt');

/** Electron brings its own notices, beside the program, and Branchdeck's bundles hold none of its installer. */
const NOT_BUNDLED = /^electron$/;

/**
 * Writes the licences of everything that may be inside the bundles: each package that package.json names under
 * dependencies, and what those need. Some of it may have been left out of a bundle; nothing in one is missing here.
 */
export function writeLicences() {
  const texts = [...bundledPackages()].toSorted().map(licenceOf);
  mkdirSync(dirname(LICENCES), { recursive: true });
  writeFileSync(LICENCES, `Branchdeck contains parts of these packages, under these licences.\n\n${texts.join('\n\n')}\n`);
}

/** @returns {Set<string>} their places, such as node_modules/marked */
function bundledPackages() {
  const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'));
  const found = new Set();
  /** @param {string} from @param {string} name */
  function take(from, name) {
    if (NOT_BUNDLED.test(name)) return;
    const place = placeOf(packages, from, name);
    if (place === undefined || found.has(place)) return;
    found.add(place);
    for (const needed of Object.keys(packages[place].dependencies ?? {})) take(place, needed);
  }
  for (const name of Object.keys(packages[''].dependencies)) take('', name);
  return found;
}

/**
 * Where Node finds a package: in the nearest node_modules upwards.
 *
 * @param {Record<string, unknown>} packages @param {string} from @param {string} name
 * @returns {string | undefined}
 */
function placeOf(packages, from, name) {
  const place = `${from === '' ? '' : `${from}/`}node_modules/${name}`;
  if (packages[place] !== undefined) return place;
  return from === '' ? undefined : placeOf(packages, from.slice(0, Math.max(0, from.lastIndexOf('/node_modules/'))), name);
}

/** @param {string} place */
function licenceOf(place) {
  const folder = join(ROOT, place);
  const { name, version, license, repository } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const texts = readdirSync(folder).filter((file) => /^(licen[cs]e|copying|notice)/i.test(file)).map((file) => readFileSync(join(folder, file), 'utf8').trim());
  const source = String(repository?.url ?? repository ?? `https://www.npmjs.com/package/${name}`).replace(/^git\+/, '');
  return [`── ${name} ${version} (${license}), ${source} ──`, ...texts].join('\n\n');
}

if (isMain(import.meta.url)) writeLicences();
