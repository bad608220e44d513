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
}

/** Opens what is kept of places. To lose it costs nobody a file, so nothing here fails. */
export function openExportPlaces(folder: string): ExportPlaces {
  const store = openJsonStore<z.output<typeof schema>>({
    folder, name: 'export-places', label: 'Where exported files lie', parse: (value) => schema.safeParse(value).data, blank: { files: {} },
  });
  return {
    find: (sha256) => (Object.hasOwn(store.read().files, sha256) ? store.read().files[sha256] : undefined),
    note(sha256, path) {
      const { [sha256]: _, ...others } = store.read().files;
      try {
        store.write({ files: Object.fromEntries([...Object.entries(others).slice(1 - MOST), [sha256, path]]) });
      } catch (error) {
        logFailure('export places', error);
      }
    },
  };
}
