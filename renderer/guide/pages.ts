import findings from '../../docs/findings.md?raw';
import { readTopic } from '../../core/guide/read.ts';
import type { GuideTopic } from '../../core/guide/read.ts';
import { GUIDE_TOPICS } from '../../core/guide/topics.ts';

const FOLDER = '../../docs/guide/';
const texts = import.meta.glob<string>('../../docs/guide/*.md', { query: '?raw', import: 'default', eager: true });
const addresses = import.meta.glob<string>('../../docs/guide/pictures/*.png', { query: '?url', import: 'default', eager: true });
const urls = new Map(Object.entries(addresses).map(([path, url]) => [path.slice(FOLDER.length), url]));

let read: readonly GuideTopic[] | undefined;

/** Every page of the guide in order. Read when first asked for: most starts never need it. */
export function guidePages(): readonly GuideTopic[] {
  const pictures = { names: new Set(urls.keys()), url: (name: string) => urls.get(name) ?? '' };
  read ??= GUIDE_TOPICS.map((id) => readTopic(id, id === 'findings' ? findings : (texts[`${FOLDER}${id}.md`] ?? ''), pictures));
  return read;
}
