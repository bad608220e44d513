import type { Audience } from '../audience/model.ts';
import type { Edition } from '../branch/edition.ts';
import { composeLetter } from '../letters/compose.ts';
import { compose } from '../slides/compose.ts';
import { joinSaid, saidOf, saidOfLetter, type Said } from './said.ts';

/** All that one audience may be told: by the slides, or by any of the letters. For a file of which nobody says what it is. */
export function saidToAudience(edition: Edition, audience: Audience): Said {
  const letters = edition.letters.flatMap((letter) => composeLetter(edition, letter.id, audience) ?? []);
  return joinSaid([saidOf(compose(edition, audience).presentation), ...letters.map((letter) => saidOfLetter(letter, edition.layer.profile.branch.name))]);
}
