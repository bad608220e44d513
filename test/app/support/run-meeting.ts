import type { Page } from '@playwright/test';
import type { Answer, Bridge, RoomPlace } from '../../../bridge/contract.ts';

/** Plans a branch meeting with an agenda of three items and a quorum of 15, and presents the open deck at it. @returns the meeting's id */
export async function runMeeting(desk: Page, audience: 'members' | 'employer', place: RoomPlace = 'window'): Promise<string> {
  return desk.evaluate(async ([who, where]) => {
    const { branchdeck } = window as unknown as { branchdeck: Bridge<'desk'> };
    const taken = <T>(answer: Answer<T>): T => {
      if (!answer.ok) throw new Error(answer.failure.message);
      return answer.value;
    };
    const key = taken(await branchdeck.call('library.list')).find(({ openedAt }) => openedAt !== undefined)?.key ?? '';
    const { meeting } = taken(await branchdeck.call('meeting.start', { key, title: 'Branch meeting', date: '2025-11-27', time: '19:00' }));
    const rules = { ...meeting.rules, quorum: { number: 15 }, wait: 30, majority: { share: 50, over: true, of: 'cast' as const } };
    taken(await branchdeck.call('meeting.act', { meetingId: meeting.id, action: { do: 'rules', rules } }));
    taken(await branchdeck.call('meeting.act', {
      meetingId: meeting.id,
      action: { do: 'agenda', kind: 'branch', items: [{ title: 'Welcome', kind: 'opening' }, { title: 'The poll', kind: 'presentation', minutes: 10 }, { title: 'Any other business', kind: 'other-business' }] },
    }));
    taken(await branchdeck.call('present.start', { key, audience: who, place: where, meetingId: meeting.id }));
    return meeting.id;
  }, [audience, place] as const);
}

/** Opens the meeting with 20 people in the room, and asks them something. */
export const askRoom = (desk: Page, meetingId: string, question: string, options: readonly { label: string; national?: string }[]): Promise<void> =>
  desk.evaluate(async ([id, asked, answers]) => {
    const { branchdeck } = window as unknown as { branchdeck: Bridge<'desk'> };
    for (const action of [{ do: 'open' }, { do: 'count', present: 20 }, { do: 'ask', question: asked, options: answers }] as const) {
      const answer = await branchdeck.call('meeting.act', { meetingId: id, action });
      if (!answer.ok) throw new Error(answer.failure.message);
    }
  }, [meetingId, question, options] as const);
