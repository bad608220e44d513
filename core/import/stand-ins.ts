import type { Token } from '../deck/content.ts';
import { readToken, TOKEN } from '../figures/tokens.ts';
import { PROFILE_TOKENS } from '../figures/profile-tokens.ts';
import { meant } from '../powerpoint/fill/runs.ts';

// The last letters of Unicode's last private plane: no text that was read holds them, and no Markdown means anything by them.
const OPEN = '\u{10FFFC}';
const CLOSE = '\u{10FFFD}';
const STAND_IN = /\u{10FFFC}(\d+)\u{10FFFD}/gu;
const FIGURE_ID = /^[a-z0-9][a-z0-9-]*$/;

/** Puts tokens aside while the words around them are made Markdown, and back when that is done. */
export interface StandIns {
  /** Where tokens stand in a text, each with what stands for it meanwhile. */
  find(text: string): { from: number; to: number; standIn: string }[];
  /** The text with its tokens put aside. */
  hide(text: string): string;
  /** The same, and braces that are none of a token's put aside as well, where Markdown is not the one that reads them. */
  hideAll(text: string): string;
  /** Puts them back as they were typed. */
  restore(text: string): string;
  /** Ids of the figures that tokens name. */
  readonly figures: ReadonlySet<string>;
  /** What looks like a token and is none, since the last time it was asked for. */
  takeOdd(): string[];
}

/** A token as it was typed, or as it was meant where PowerPoint has made something else of it. */
function written(token: Token, inside: string | undefined): string {
  const { raw, id, filter } = token;
  return readToken(raw, inside, 1).id === id ? raw.replace(/\s+/g, ' ') : `{{ ${id}${filter === undefined ? '' : ` | ${filter}`} }}`;
}

export function standIns(): StandIns {
  const kept: string[] = [];
  const figures = new Set<string>();
  let odd: string[] = [];
  const keep = (raw: string): string => `${OPEN}${kept.push(raw) - 1}${CLOSE}`;
  const find: StandIns['find'] = (text) => {
    const found: ReturnType<StandIns['find']> = [];
    for (const match of text.includes('{{') ? text.matchAll(TOKEN) : []) {
      const [raw, inside] = match;
      if (raw.startsWith('\\')) continue;
      const token = meant(raw, inside);
      const ofProfile = (token.filter === undefined || token.filter === 'plain') && PROFILE_TOKENS.includes(token.id);
      if (!(ofProfile || FIGURE_ID.test(token.id))) {
        odd.push(raw.slice(0, 80));
        continue;
      }
      if (!ofProfile) figures.add(token.id);
      found.push({ from: match.index, to: match.index + raw.length, standIn: keep(written(token, inside)) });
    }
    return found;
  };
  const hide = (text: string): string => {
    let [out, at] = ['', 0];
    for (const { from, to, standIn } of find(text)) {
      out += text.slice(at, from) + standIn;
      at = to;
    }
    return out + text.slice(at);
  };
  return {
    find,
    hide,
    hideAll: (text) => hide(text).replace(/\{\{/g, () => keep('\\{{')),
    restore: (text) => text.replace(STAND_IN, (_, index: string) => kept[Number(index)] ?? ''),
    figures,
    takeOdd() {
      const taken = odd;
      odd = [];
      return taken;
    },
  };
}
