import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { NOTHING_MORE } from '../../core/minutes/about.ts';
import { NO_NAMES } from '../../core/minutes/gather.ts';

const SECRET = '/home/a.member/Papers/accounts.pdf';
const pushed: unknown[] = [];
vi.mock('electron', () => ({ app: { getPath: () => tmpdir() }, shell: {} }));
vi.mock('../../main/push.ts', () => ({ push: (_name: string, carries: unknown) => void pushed.push(carries) }));
vi.mock('../../main/dialogs.ts', () => ({ askToOpen: async () => SECRET }));
const { exportMeeting } = await import('../../main/export-meeting.ts');
const { meetingHandlers } = await import('../../main/handlers/meeting.ts');
const { openMeetings } = await import('../../main/stores/meetings.ts');
const { tellMeeting } = await import('../../main/tell-meeting.ts');

it('tells no window and no export where a paper lies, and only that it has a file', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'branchdeck-test-'));
  const meetings = openMeetings({ dataFolder: folder, instant: () => '2026-11-30T19:00:00.000Z', onChange: tellMeeting });
  const { meeting: { id: meetingId } } = await meetings.begin({ title: 'AGM', date: '2026-12-03', deck: { id: '', title: '' } });
  const services = { meetings } as unknown as Parameters<typeof meetingHandlers>[0];
  const handlers = meetingHandlers(services);
  const act = (action: Parameters<typeof meetings.act>[1]) => handlers['meeting.act']({ meetingId, action });

  await meetings.act(meetingId, { do: 'agenda', kind: '', items: [{ title: 'Talk', kind: 'discussion', papers: [{ name: 'Report', path: SECRET }] }] });
  const item = (await meetings.open(meetingId)).meeting.items[0]!.id;
  const answers = [
    await handlers['meeting.choosePaper']({ meetingId, item }),
    await act({ do: 'paper-add', item, paper: { name: 'Handed round' } }),
    await handlers['meeting.undo']({ meetingId }),
    await handlers['meeting.redo']({ meetingId }),
    await handlers['meeting.open']({ meetingId }),
    await handlers['meeting.list'](undefined),
  ];
  expect(answers[4]).toMatchObject({ meeting: { items: [{ papers: [{ name: 'Report', hasFile: true }, { name: 'accounts.pdf', hasFile: true }, { name: 'Handed round', hasFile: false }] }] } });
  expect(pushed.length).toBeGreaterThan(4);
  for (const told of [...answers, ...pushed]) expect(JSON.stringify(told)).not.toMatch(/a\.member|"path"/);
  // Main itself still knows where to open it.
  expect((await meetings.open(meetingId)).meeting.items[0]?.papers[0]?.path).toBe(SECRET);

  await meetings.settle();
  await exportMeeting(meetings, meetingId, join(folder, 'out'), { about: NOTHING_MORE, names: NO_NAMES });
  for (const name of readdirSync(join(folder, 'out'))) expect(readFileSync(join(folder, 'out', name), 'utf8')).not.toMatch(/a\.member|"path"/);
  const journal = readFileSync(join(folder, 'out', 'journal.json'), 'utf8');
  expect(journal.match(/"hasFile": true/g)).toHaveLength(2);
  rmSync(folder, { recursive: true, force: true });
});
