import type { DeckCard, DeckLook } from '../../bridge/contract.ts';
import { AUDIENCE_NAMES } from '../../core/audience/model.ts';
import { isoDay, printDate } from '../../core/figures/dates.ts';
import { counted } from '../editor/words.ts';

/** The day of an instant where the user is. */
function dayOf(instant: string): string {
  const at = new Date(instant);
  return Number.isNaN(at.getTime()) ? '' : isoDay(at.getFullYear(), at.getMonth() + 1, at.getDate());
}

/** What is new in a deck; '' for nothing. */
export function newsWords({ news, version }: Pick<DeckLook, 'news' | 'version'>): string {
  if (news === undefined) return '';
  if (news === 'added') return 'Added in this Branchdeck';
  const { changed = 0, added = 0, gone = 0 } = news.slides ?? {};
  const parts = [
    version && `version ${version}`,
    changed > 0 && `${counted(changed, 'slide')} changed`,
    added > 0 && (changed > 0 ? `${added} new` : counted(added, 'new slide')),
    gone > 0 && (changed > 0 || added > 0 ? `${gone} gone` : `${counted(gone, 'slide')} gone`),
  ].filter(Boolean);
  return `New since you last opened it${parts.length > 0 ? `: ${parts.join(', ')}` : ''}`;
}

/** What is still to do in a deck: blank figures first, then how many things to check. */
export function blankWords({ figures, blank, needed, toCheck }: Pick<DeckLook, 'figures' | 'blank' | 'needed' | 'toCheck'>): string {
  const empty = blank === 0 ? 'Nothing blank' : counted(blank, 'blank figure') + (needed > 0 ? `, ${needed} needed` : '');
  const check = toCheck > 0 ? `${toCheck} to check` : '';
  return [figures > 0 && empty, check].filter(Boolean).join(' · ') || 'Nothing to check';
}

/** When a deck was shown last, or that it was not. */
export const shownWords = ({ shown }: Pick<DeckCard, 'shown'>): string =>
  shown ? `Last shown ${printDate(shown.on)} to ${AUDIENCE_NAMES[shown.to]}` : 'Not shown yet';

/** The meeting that is ahead; '' for none. */
export function meetingWords(meeting: string, today: string): string {
  if (meeting === '') return '';
  return meeting === today ? 'Meeting today' : `Meeting on ${printDate(meeting)}`;
}

/** When a deck was opened last. */
export const openedWords = ({ openedAt }: Pick<DeckCard, 'openedAt'>): string =>
  openedAt ? `Opened ${printDate(dayOf(openedAt))}` : 'Not opened yet';

/** Why a deck can't be shown, and what to do about it. */
export function stateWords(look: DeckLook): string {
  switch (look.state) {
    case 'missing':
      return 'Not found. It was moved, renamed or deleted. Your changes are kept.';
    case 'unreachable':
      return 'Its drive does not answer. Connect it, and the deck is here again.';
    case 'unreadable':
      return [look.trouble?.message, look.trouble?.hint].filter(Boolean).join(' ');
    case 'here':
      return '';
  }
}
