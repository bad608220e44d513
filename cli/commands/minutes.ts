import { join } from 'node:path';
import { MINUTES_FORMAT_NAMES, MINUTES_FORMATS, MINUTES_VERSION_NAMES, MINUTES_VERSIONS, type MinutesFormat, type MinutesVersion } from '../../core/minutes/formats.ts';
import { aboutMinutes, outsideNames } from '../../core/minutes/gather.ts';
import { exportMinutes } from '../../files/minutes/export-minutes.ts';
import { readMeetingFile } from '../../files/minutes/read-meeting.ts';
import { loadEdition, refuseBroken } from '../load.ts';
import { DECK_OPTIONS, deckInputs, oneFile, outFile, readOptions, required, usage } from '../options.ts';
import { electronPainter } from '../paint/electron-painter.ts';
import { say, warn } from '../print.ts';
import { ROOT } from '../root.ts';

function namedFormat(value: string): MinutesFormat {
  const format = MINUTES_FORMATS.find((name) => name === value);
  if (format === undefined) throw usage(`Minutes can't be written as "${value}". It is ${MINUTES_FORMATS.join(', ')}.`);
  return format;
}

function namedVersion(value: string): MinutesVersion {
  const version = MINUTES_VERSIONS.find((name) => name === value);
  if (version === undefined) throw usage(`There is no version "${value}" of minutes. It is ${MINUTES_VERSIONS.join(', ')}.`);
  return version;
}

/** Says whose names the version without names can't know. */
function warnOfNames(hasDeck: boolean, unread: readonly string[]): void {
  if (!hasDeck) warn('Without --deck and --branch the official, the employer’s contact and whoever entered figures are not known: their names may stand in this file. Read it through before you share it.');
  if (unread.length > 0) warn(`Not read, so the names in them are not known: ${unread.join(', ')}. Read the file through before you share it.`);
}

/** `branchdeck minutes`: writes the minutes of a meeting as one file. */
export async function minutes(args: readonly string[]): Promise<number> {
  const { values, positionals } = readOptions(args, { to: { type: 'string' }, out: { type: 'string' }, version: { type: 'string' }, deck: { type: 'string' }, ...DECK_OPTIONS });
  const file = oneFile(positionals, 'meeting');
  const format = namedFormat(required(values.to, 'to'));
  const target = outFile(values.out, format, `a ${MINUTES_FORMAT_NAMES[format]}`);
  const version = namedVersion(values.version ?? 'members');
  if (values.deck === undefined && (values.branch ?? values.figures) !== undefined) throw usage('--branch and --figures go with a deck: add --deck.');
  const { meeting, fault, beside, journals, unread } = await readMeetingFile(file);
  if (fault !== '') warn(fault);
  if (version === 'nameless') warnOfNames(values.deck !== undefined, unread);
  const loaded = values.deck === undefined ? undefined : await loadEdition(deckInputs(values.deck, values));
  if (loaded) refuseBroken(loaded);
  const edition = loaded?.edition;
  const about = aboutMinutes(meeting, {
    branch: edition?.layer.profile.branch.name.trim() ?? '', zone: new Intl.DateTimeFormat().resolvedOptions().timeZone, figures: edition?.book.rows ?? [], meetings: beside,
  });
  const { status } = await exportMinutes({
    meeting, about, version, format, target, names: outsideNames(edition?.layer, beside, journals),
    paper: { painter: electronPainter, stylesheet: join(ROOT, 'resources', 'letters', 'letter.css') },
  });
  say(`${target}: ${meeting.title}, ${MINUTES_VERSION_NAMES[version].toLowerCase()}. ${{ draft: 'A draft, not approved.', approved: 'Approved.', changed: 'Changed since approval.' }[status]}`);
  return 0;
}
