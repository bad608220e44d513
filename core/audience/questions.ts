import type { Edition } from '../branch/edition.ts';
import type { Slide } from '../deck/model.ts';
import { profileName } from '../figures/profile-tokens.ts';
import { showSlide } from '../slides/show-slide.ts';
import type { Gap } from '../slides/show-text.ts';
import { labelOf } from '../slides/compose.ts';
import { AUDIENCE_NAMES, type Audience } from './model.ts';
import type { Answers, QuestionKind, ReviewQuestion } from './review-model.ts';
import { versionTokens } from './version-tokens.ts';

/** What a person decides about one kind of thing. */
interface Asked {
  kind: QuestionKind;
  message: string;
  /** The words for letting it go out; none where it can't. */
  keep: string | undefined;
}

/**
 * What has to be decided before a version goes out, slide by slide.
 * @param slides those that would go out if nobody answered anything
 * @param incomplete ids of those that lack a figure without which they can't
 */
export function askAbout(edition: Edition, slides: readonly Slide[], audience: Audience, incomplete: ReadonlySet<string>, answers: Answers): ReviewQuestion[] {
  return slides.flatMap((slide) => {
    const label = labelOf(slide, edition);
    const asked = [...aboutGaps(slide, edition, audience, incomplete), ...aboutStale(slide, edition, audience), ...aboutSlide(slide, audience)];
    const given = asked.map(({ kind }) => answers[`${kind}:${slide.id}`]);
    const out = given.includes('leave-out');
    return asked.map(({ kind, message, keep }, index): ReviewQuestion => {
      const answer = keep === undefined && given[index] === 'keep' ? undefined : given[index];
      return {
        id: `${kind}:${slide.id}`, kind, slide: slide.id, label, message,
        answers: [...(keep === undefined ? [] : [{ id: 'keep' as const, label: keep }]), { id: 'leave-out', label: 'Leave this slide out' }],
        answer, settled: out || answer !== undefined,
      };
    });
  });
}

function aboutGaps(slide: Slide, edition: Edition, audience: Audience, incomplete: ReadonlySet<string>): Asked[] {
  const { gaps } = showSlide(slide, edition, audience);
  const asked: Asked[] = [];
  const blank = namesOf(gaps, 'blank', edition);
  if (incomplete.has(slide.id)) {
    asked.push({ kind: 'missing-figure', keep: undefined, message: `This slide can’t go out while a figure is blank: ${blank.join(', ')}.` });
  } else if (blank.length > 0) {
    asked.push({ kind: 'blank-figure', keep: 'Go without it', message: `Blank: ${blank.join(', ')}. What would have said it is left out of this slide.` });
  }
  const few = namesOf(gaps, 'too-few', edition);
  if (few.length > 0) {
    asked.push({ kind: 'min-base', keep: 'Go without it', message: `Not printed, since a share of so few people could identify someone: ${few.join(', ')}. Make sure that nothing else on this slide gives it away.` });
  }
  return asked;
}

const namesOf = (gaps: readonly Gap[], reason: Gap['reason'], { book }: Edition): string[] =>
  [...new Set(gaps.filter((gap) => gap.reason === reason).map(({ token }) => book.row(token.id)?.label ?? profileName(token.id) ?? token.raw))].map((name) => `“${name}”`);

function aboutStale(slide: Slide, { book }: Edition, audience: Audience): Asked[] {
  const stale = versionTokens(slide, audience).flatMap((id) => {
    const row = book.row(id);
    return row?.state === 'stale' && 'text' in book.print({ type: 'token' as const, id, filter: undefined, raw: '', line: 0 }, audience) ? [`“${row.label}” (${row.asOfPrinted})`] : [];
  });
  return stale.length === 0 ? [] : [{ kind: 'stale-figure', keep: 'It still holds', message: `May be out of date: ${stale.join(', ')}.` }];
}

function aboutSlide({ contentNote, overtaken, origin, region }: Slide, audience: Audience): Asked[] {
  const asked: Asked[] = [];
  if (contentNote !== undefined) {
    asked.push({ kind: 'content-note', keep: 'It goes out, after its note', message: `This slide needs care. Its note stands on a slide of its own before it: “${contentNote}”` });
  }
  if (overtaken !== undefined) {
    asked.push({ kind: 'overtaken', keep: 'It goes out, as history', message: `What this slide says was overtaken by events: ${overtaken}` });
  }
  // Members read the branch's and the region's own words at every meeting; for others each was written by somebody who may not have thought of them.
  if ((origin !== 'national' || region !== undefined) && audience !== 'members') {
    const whose = origin === 'national' ? (region === 'added' ? 'Your region added this slide.' : 'Your region changed the text of this slide.')
      : origin === 'added' ? 'Your branch added this slide.' : 'Your branch changed the text of this slide.';
    asked.push({ kind: 'branch-text', keep: 'It may go out', message: `${whose} Read it once more as ${AUDIENCE_NAMES[audience]} would.` });
  }
  return asked;
}
