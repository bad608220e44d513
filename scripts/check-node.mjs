/**
 * Imported first by everything that people start, so that an old Node says so plainly
 * instead of failing on the first thing it doesn't know. Written for old Nodes, therefore.
 */
import { readFileSync } from 'node:fs';

const { engines } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
const wanted = engines.node.replace('>=', '').split('.').map(Number);
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < wanted[0] || (major === wanted[0] && minor < wanted[1])) {
  console.error(`Branchdeck needs Node ${wanted.join('.')} or newer; this is Node ${process.versions.node}.`);
  console.error('Install a newer Node and run the same command again.');
  process.exit(1);
}
