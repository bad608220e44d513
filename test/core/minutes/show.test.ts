import { describe, expect, it } from 'vitest';
import { act } from '../../../core/meeting/act.ts';
import { blocksMarkdown } from '../../../core/markdown/blocks.ts';
import { draftMinutes } from '../../../core/minutes/draft.ts';
import { NO_NAMES } from '../../../core/minutes/gather.ts';
import { readMinutes } from '../../../core/minutes/read.ts';
import { showMinutes } from '../../../core/minutes/show.ts';
import { ABOUT, at, SMOOTH, SMOOTH_ABOUT } from './meetings.ts';

const LATER = { id: 'm-spring', title: 'Spring branch meeting', date: '2026-03-05' };
const draft = draftMinutes(SMOOTH, SMOOTH_ABOUT);
const approved = act(SMOOTH, { do: 'approve', text: draft, meeting: LATER }, at('18:10', '2026-03-05'));
const shown = (meeting: typeof SMOOTH, version: 'members' | 'nameless' = 'members') => showMinutes(meeting, SMOOTH_ABOUT, version, NO_NAMES);
const text = (meeting: typeof SMOOTH, version: 'members' | 'nameless' = 'members'): string => blocksMarkdown(shown(meeting, version).page.blocks, 2);

describe('the standing of minutes', () => {
  it('is a draft until they are approved at a later meeting', () => {
    expect(shown(SMOOTH)).toMatchObject({ status: 'draft', page: { title: 'Minutes: Autumn branch meeting', note: 'Draft: not approved' } });
    expect(text(SMOOTH)).toMatch(/^\*\*Draft: not approved\*\*/);
    expect(shown(approved)).toMatchObject({ status: 'approved', changes: 0 });
    expect(text(approved)).toMatch(/^\*\*Approved at “Spring branch meeting” on Thursday 5 March 2026\*\*/);
    expect(text(approved)).not.toContain('Draft');
  });

  it('says of everything that was changed since approval that it was not approved, word by word', () => {
    const edited = draft.replace('weekends lost to preparation', 'whole weekends lost to preparation').replace('| Book the hall | Branch secretary |', '| Book the hall | Priya Patel |')
      .replace('- Election of delegates\n', '').replace('## Next meeting', 'A line more.\n\n## Next meeting');
    const changed = act(approved, { do: 'minutes', text: edited }, at('09:00', '2026-03-06'));
    expect(shown(changed)).toMatchObject({ status: 'changed', changes: 4, page: { note: 'Approved at “Spring branch meeting” on Thursday 5 March 2026; changed since approval' } });
    expect(text(changed)).toContain('4 changes below are not approved');
    expect(text(changed)).toContain('spoke of <u>whole</u> weekends lost');
    expect(text(changed)).toContain('| Book the hall | ~~Branch secretary~~ <u>Priya Patel</u> |');
    expect(text(changed)).toContain('- ~~Election of delegates~~');
    expect(text(changed)).toContain('<u>A line more.</u>');
    expect(text(changed, 'nameless')).toContain('| Book the hall | ~~Branch secretary~~ <u>A member</u> |');
  });

  it('counts what the meeting says otherwise since approval as a change, where nobody edited the text', () => {
    const late = act(approved, { do: 'action', text: 'Thank the school', owner: '', due: '' }, at('09:00', '2026-03-06'));
    expect(shown(late)).toMatchObject({ status: 'changed', changes: 1 });
    expect(text(late)).toContain('| <u>Thank the school</u> | <u>Not said</u> |');
  });

  it('goes for edited text as well, and braces, HTML and pictures in it are no more than words', () => {
    const odd = { ...SMOOTH, minutes: { ...SMOOTH.minutes, text: '# Ours\n\n{{ branch.name }} <script>alert(1)</script><!-- gone --> ![x](x.png) \\{{ a }}\n' } };
    expect(shown(odd).page.title).toBe('Ours');
    expect(text(odd)).toContain('\\{{ branch.name }}');
    expect(text(odd)).not.toMatch(/script|gone|x\.png/);
    expect(() => readMinutes('> '.repeat(5_000))).toThrow('deeper than 32 levels');
    expect(() => readMinutes('*a _'.repeat(20_000))).toThrow('open emphasis');
    expect(() => readMinutes('x'.repeat(600_000))).toThrow('longer');
  });

  it('has the time of the place where the meeting was', () => {
    const summer = { ...SMOOTH, sittings: [{ n: 2, from: '2025-07-01T17:00:00.000Z', to: undefined }], date: '2025-07-01' };
    expect(draftMinutes(summer, ABOUT)).toContain('**Started:** 18:00');
    expect(draftMinutes(summer, { ...ABOUT, zone: 'UTC' })).toContain('**Started:** 17:00');
  });
});
