import { changesJson } from '../../core/merge/changes-json.ts';
import { compareVersions } from '../../core/merge/compare-versions.ts';
import { sayChanges } from '../../core/merge/say-changes.ts';
import { readVersion } from '../../core/merge/version.ts';
import { readDeckSources } from '../../files/merge/read-deck-sources.ts';
import { oneDeck, readOptions, required } from '../options.ts';
import { say } from '../print.ts';

/** `branchdeck changes`: what is new in a deck since an older version of it. */
export async function changes(args: readonly string[]): Promise<number> {
  const { values, positionals } = readOptions(args, { from: { type: 'string' }, json: { type: 'boolean' } });
  const [deck, from] = [oneDeck(positionals), required(values.from, 'from')];
  const found = compareVersions(readVersion(await readDeckSources(from)), readVersion(await readDeckSources(deck)));
  if (values.json === true) process.stdout.write(`${JSON.stringify(changesJson(found))}\n`);
  else {
    const lines = sayChanges(found);
    say(lines.length === 0 ? 'Nothing has changed.' : lines.join('\n'));
  }
  return 0;
}
