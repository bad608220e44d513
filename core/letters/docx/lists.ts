import { AlignmentType, LevelFormat, type INumberingOptions } from 'docx';
import type { Block } from '../../deck/content.ts';
import { listIndent } from './look.ts';

type List = Extract<Block, { type: 'list' }>;
type ListConfig = INumberingOptions['config'][number];

const BULLETS = ['•', '–', '•', '–', '•', '–', '•', '–', '•'];
const NUMBERS = [LevelFormat.DECIMAL, LevelFormat.LOWER_LETTER, LevelFormat.LOWER_ROMAN];

/** The lists of a document: Word numbers each by a definition of its own, so that every one begins afresh. */
export class Lists {
  readonly #configs: ListConfig[] = [];
  #bullets = false;

  /** @returns how the items of a list at this depth are numbered and styled */
  add(list: List, depth: number): { reference: string; style: string } {
    if (!list.ordered) {
      if (!this.#bullets) this.#configs.push({ reference: 'bullets', levels: BULLETS.map((text, level) => ({ level, format: LevelFormat.BULLET, text, alignment: AlignmentType.LEFT, style: { paragraph: { indent: listIndent(level) } } })) });
      this.#bullets = true;
      return { reference: 'bullets', style: 'ListBullet' };
    }
    const reference = `numbers-${this.#configs.length + 1}`;
    const start = Math.min(Math.max(0, Math.trunc(list.start)), 32_767);
    this.#configs.push({
      reference,
      levels: BULLETS.map((_, level) => ({
        level,
        format: NUMBERS[level % NUMBERS.length] ?? LevelFormat.DECIMAL,
        text: `%${level + 1}.`,
        alignment: AlignmentType.LEFT,
        start: level === Math.min(depth, 8) ? start : 1,
        style: { paragraph: { indent: listIndent(level) } },
      })),
    });
    return { reference, style: 'ListNumber' };
  }

  get config(): INumberingOptions {
    return { config: this.#configs };
  }
}
