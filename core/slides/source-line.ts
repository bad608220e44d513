import type { Block } from '../deck/content.ts';
import { flatText } from './sentences.ts';

const SOURCE = /^Sources?\b[^.:]{0,40}:/;

/** Whether a block says where figures come from ("Source: …"): it is printed small and quiet, on screen and in files. */
export const isSourceLine = (block: Block): boolean => block.type === 'paragraph' && SOURCE.test(flatText(block.children));
