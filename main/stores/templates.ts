import { join } from 'node:path';
import * as z from 'zod';
import type { KeptTemplate } from '../../bridge/contract.ts';
import { nationalKey } from '../region/deck-key.ts';
import { openJsonStore } from './json-store.ts';

const schema = z.object({ decks: z.record(z.string(), z.object({ token: z.string().regex(/^[0-9a-f]{64}$/), name: z.string(), about: z.string() })) });

/** The template that each deck's exports wear, those of a region's branches too: copies in a folder of the app's own, asked for by their tokens. */
export interface Templates {
  /** Where the copies lie. */
  readonly folder: string;
  find(key: string): KeptTemplate | undefined;
  set(key: string, template: KeptTemplate): void;
  /** @returns the token that no deck has any more */
  forget(key: string): string | undefined;
}

/** Opens what is kept of templates. */
export function openTemplates(dataFolder: string): Templates {
  const store = openJsonStore<z.output<typeof schema>>({
    folder: dataFolder, name: 'templates', label: 'Your templates', parse: (value) => schema.safeParse(value).data, blank: { decks: {} },
  });
  const find = (key: string): KeptTemplate | undefined => store.read().decks[nationalKey(key)];
  return {
    folder: join(dataFolder, 'templates'),
    find,
    set: (key, template) => store.write({ decks: { ...store.read().decks, [nationalKey(key)]: template } }),
    forget(key) {
      const token = find(key)?.token;
      const { [nationalKey(key)]: _, ...others } = store.read().decks;
      store.write({ decks: others });
      return token === undefined || Object.values(others).some((other) => other.token === token) ? undefined : token;
    },
  };
}
