import { capital } from './words.ts';

/** What a kind of meeting is called, from the id of its preset: "Annual general meeting", "JCNC pre-meeting". */
export function kindName(id: string): string {
  const words = id.trim().replace(/[-_]+/g, ' ').replace(/\bjcnc\b/gi, 'JCNC').replace(/\bagm\b/gi, 'AGM').replace(/\bpre meeting\b/i, 'pre-meeting');
  return capital(words);
}
