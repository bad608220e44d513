import { slugOf } from '../deck/slug.ts';

/** Name of the file, without its ending, in which an agenda of this title is kept: [a-z0-9-]+. */
export const presetId = (title: string): string => slugOf(title) || 'agenda';

/** The branch's own agenda whose file one of this title would take; undefined where it takes none. */
export const takenBy = <P extends { id: string; own: boolean }>(presets: readonly P[], title: string): P | undefined =>
  presets.find(({ own, id }) => own && id === presetId(title));
