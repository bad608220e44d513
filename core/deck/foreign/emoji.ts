// The names alone are taken (GitHub's, as Marp has them), not the plugin for another Markdown reader.
import names from 'markdown-it-emoji/lib/data/full.mjs';

/** Emoji by their names: `tada` is 🎉. */
export const EMOJI: ReadonlyMap<string, string> = new Map(Object.entries(names));
