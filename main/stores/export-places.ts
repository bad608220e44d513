import * as z from 'zod';
import { logFailure } from '../log.ts';
import { openJsonStore } from './json-store.ts';

/** More would be read at every start for files that nobody looks for. */
const MOST = 5_000;
const schema = z.object({ files: z.record(z.string(), z.string()).default({}) });

/** Where files lie that were exported for branches of a region here. The region's own record names no place of this computer. */
export interface ExportPlaces {
  /** The file with these bytes, where it was written. */
  find(sha256: string): string | undefined;
  note(sha256: string, path: string): void;
  /** Many at once: pairs of sum and path. */
  noteAll(files: readonly (readonly [sha256: string, path: string])[]): void;
}

/** Opens what is kept of places. To lose it costs nobody a file, so nothing here fails. */
export function openExportPlaces(folder: string): ExportPlaces {
  const store = openJsonStore<z.output<typeof schema>>({
    folder, name: 'export-places', label: 'Where exported files lie', parse: (value) => schema.safeParse(value).data, blank: { files: {} },
  });
  const noteAll: ExportPlaces['noteAll'] = (files) => {
    const fresh = new Map(files);
    const others = Object.entries(store.read().files).filter(([sha256]) => !fresh.has(sha256));
    try {
      store.write({ files: Object.fromEntries([...others, ...fresh].slice(-MOST)) });
    } catch (error) {
      logFailure('export places', error);
    }
  };
  return {
    find: (sha256) => (Object.hasOwn(store.read().files, sha256) ? store.read().files[sha256] : undefined),
    note: (sha256, path) => noteAll([[sha256, path]]),
    noteAll,
  };
}
