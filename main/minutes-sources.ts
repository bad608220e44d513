import { makeEdition } from '../core/branch/edition.ts';
import type { FigureRow } from '../core/figures/book.ts';
import type { Meeting } from '../core/meeting/model.ts';
import { aboutMinutes, outsideNames } from '../core/minutes/gather.ts';
import type { MinutesSources } from '../bridge/minutes-calls.ts';
import type { Services } from './services.ts';
import { today } from './today.ts';

type From = Pick<Services, 'meetings' | 'library' | 'recents' | 'settings'>;

/** The branch's details and the figures of the meeting's deck; of a deck that is gone, what new decks start with. */
async function branchOf({ library, recents, settings }: From, { deck }: Meeting) {
  const key = deck.id === '' ? undefined : recents.list().find(({ id }) => id === deck.id)?.key;
  const found = key === undefined ? undefined : await library.get(key).catch(() => undefined);
  const figures: readonly FigureRow[] = found ? makeEdition(found.sources, found.layer, today()).book.rows : [];
  const layer = found?.layer ?? { profile: settings.read().profile, figures: {} };
  return { layer, figures, name: layer.profile.branch.name.trim() || settings.read().profile.branch.name.trim() };
}

/** What the minutes of a meeting are made of besides it. */
export async function minutesSources(from: From, meeting: Meeting): Promise<MinutesSources> {
  const { layer, figures, name } = await branchOf(from, meeting);
  const all = await from.meetings.all();
  const journals = await Promise.all(all.map(({ id }) => from.meetings.entries(id)));
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  return { about: aboutMinutes(meeting, { branch: name, zone, figures, meetings: all }), names: outsideNames(layer, all, journals) };
}
