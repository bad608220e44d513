import * as z from 'zod';
import { openJsonStore, type JsonStore } from './json-store.ts';

const schema = z.object({
  bounds: z.object({ x: z.int(), y: z.int(), width: z.int(), height: z.int() }).optional(),
  maximised: z.boolean().default(false),
});
export type WindowState = z.output<typeof schema>;

/** Where the desk window was when it was closed. */
export const openWindowState = (folder: string): JsonStore<WindowState> =>
  openJsonStore({
    folder, name: 'window', label: 'The place of the window', parse: (value) => schema.safeParse(value).data, blank: { maximised: false },
  });
