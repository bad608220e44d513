import * as z from 'zod';
import { AUDIENCES } from './model.ts';

const list = z
  .array(z.enum(AUDIENCES, 'must name members, employer or public'), 'must be a list: [members]')
  .min(1, 'names nobody: leave it out to show it to everyone');

/** Who may see something. One name alone is as clear as a list of one. */
export const audienceSchema = z.union([list, z.enum(AUDIENCES).transform((one) => [one])], 'must be a list of members, employer or public');
