import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { keptHistorySchema, readHistory, type KeptHistory } from '../../core/branch/kept-history.ts';
import type { BranchLayer } from '../../core/branch/model.ts';
import { logFailure } from '../log.ts';
import { clearOrphans } from './recover.ts';
import { sha256 } from '../../files/sha256.ts';

/** What can be undone of each deck's changes, one file a deck. To lose one costs nobody their work, so nothing here fails. */
export interface Histories {
  /** Undefined where nothing was kept, or what was kept belongs to other changes than these. */
  read(name: string, layer: BranchLayer): KeptHistory | undefined;
  write(name: string, layer: BranchLayer, history: KeptHistory): void;
}

const schema = z.strictObject({ fits: z.string(), history: keptHistorySchema });

/** Tells one state of the changes from every other. */
const markOf = (layer: BranchLayer): string => sha256(JSON.stringify(layer));

/** Opens the folder of the histories. */
export function openHistories(folder: string): Histories {
  clearOrphans(folder);
  const pathOf = (name: string): string => join(folder, `${name}.json`);
  return {
    read(name, layer) {
      try {
        const { fits, history } = schema.parse(JSON.parse(readFileSync(pathOf(name), 'utf8')));
        return fits === markOf(layer) && readHistory(history, layer) !== undefined ? history : undefined;
      } catch {
        // None yet, or not to be read: undo begins afresh.
        return undefined;
      }
    },
    write(name, layer, history) {
      const partial = `${pathOf(name)}.tmp-${process.pid}`;
      try {
        mkdirSync(folder, { recursive: true });
        writeFileSync(partial, JSON.stringify({ fits: markOf(layer), history }), { mode: 0o600 });
        renameSync(partial, pathOf(name));
      } catch (error) {
        // What was left of it is cleared at the next start.
        logFailure('undo', error);
      }
    },
  };
}
