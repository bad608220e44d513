import { basename } from 'node:path';
import { shell } from 'electron';
import { AppError } from '../../core/errors.ts';
import { openActions } from '../../core/meeting/open-actions.ts';
import { newestFirst, summariseMeeting } from '../../core/meeting/summary.ts';
import { askToOpen } from '../dialogs.ts';
import type { HandlersOf } from '../ipc.ts';
import { placeOfPaper } from '../meeting/papers.ts';
import { showNow } from '../meeting/show-now.ts';
import type { Services } from '../services.ts';
import { today } from '../today.ts';

/** Meetings: what the desk and the presenter window do to them. */
export const meetingHandlers = ({ meetings, library, recents, branchRules, presets }: Services): HandlersOf<'meeting'> => ({
  'meeting.list': async () => {
    const all = await meetings.all();
    // One that was only looked at for its notes is none yet.
    return all.filter(({ entry }) => entry > 1).map((meeting) => summariseMeeting(meeting, all)).toSorted(newestFirst);
  },
  'meeting.open': async ({ meetingId }) => showNow(await meetings.open(meetingId)),
  'meeting.start': async ({ key, title, date, time, preset }) => {
    const deck = key === undefined ? undefined : (await library.get(key)).meta;
    const begun = await meetings.begin({ title, date, deck: { id: deck?.id ?? '', title: deck?.title ?? '' } });
    const { id } = begun.meeting;
    let now = await meetings.act(id, { do: 'rules', rules: branchRules.read(), first: true });
    if (time !== undefined && time !== '') now = await meetings.act(id, { do: 'describe', what: { time }, first: true });
    const agenda = preset === undefined ? undefined : (await presets.list()).presets.find((each) => each.id === preset);
    if (agenda) now = await meetings.act(id, { do: 'agenda', kind: agenda.id, items: agenda.items, first: true });
    return showNow(now);
  },
  'meeting.act': async ({ meetingId, action }) => showNow(await meetings.act(meetingId, action)),
  'meeting.undo': async ({ meetingId }) => showNow(await meetings.undo(meetingId)),
  'meeting.redo': async ({ meetingId }) => showNow(await meetings.redo(meetingId)),
  'meeting.deck': async ({ meetingId }) => {
    const { deck } = (await meetings.open(meetingId)).meeting;
    const found = deck.id === '' ? undefined : recents.list().find(({ id }) => id === deck.id);
    return found ? { key: found.key } : null;
  },
  'meeting.arising': async ({ meetingId }) => openActions(await meetings.all(), (await meetings.open(meetingId)).meeting, today()),

  'meeting.choosePaper': async ({ meetingId, item }) => {
    const path = await askToOpen('Choose a paper', 'file');
    return path === undefined ? null : showNow(await meetings.act(meetingId, { do: 'paper-add', item, paper: { name: basename(path), path } }));
  },
  'meeting.openPaper': async ({ meetingId, paper }) => {
    const path = await placeOfPaper((await meetings.open(meetingId)).meeting, paper);
    const trouble = await shell.openPath(path);
    if (trouble !== '') throw new AppError('cannot-read', `No program here opens ${basename(path)}.`, 'Look for it in its folder, and open it with a program of your choice.');
    await meetings.act(meetingId, { do: 'show', what: 'paper', id: paper, label: basename(path) });
  },

  'meeting.rules': () => branchRules.read(),
  'meeting.setRules': (rules) => {
    branchRules.write(rules);
    return branchRules.read();
  },

  'meeting.presets': () => presets.list(),
  'meeting.savePreset': async ({ meetingId, title }) => presets.keep((await meetings.open(meetingId)).meeting, title),
  'meeting.showPresets': async () => {
    await shell.openPath(await presets.folder());
  },
});
