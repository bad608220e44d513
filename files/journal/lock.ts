import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { AppError } from '../../core/errors.ts';
import type { JournalEntry } from '../../core/journal/model.ts';

const METHOD = 'aes-256-gcm';
const KEY_BYTES = 32;
const START_BYTES = 12;
const TAG_BYTES = 16;

/** What keeps the entries of journals from being read without its key. */
export interface Lock {
  /** Tells it from other locks, and nothing of its key. */
  id: string;
  seal(entry: JournalEntry<object>): JournalEntry<object>;
  /** @throws AppError for what was sealed with another key, or is not as it was sealed */
  open(entry: JournalEntry<object>): JournalEntry<object>;
}

export const newKey = (): Buffer => randomBytes(KEY_BYTES);

/** The lock of a key. An entry is sealed with its number, so that none can be put in the place of another. */
export function makeLock(key: Buffer): Lock {
  return {
    id: createHash('sha256').update('branchdeck lock').update(key).digest('hex').slice(0, 16),
    seal({ n, at, do: what }) {
      const start = randomBytes(START_BYTES);
      const cipher = createCipheriv(METHOD, key, start).setAAD(Buffer.from(String(n)));
      const sealed = Buffer.concat([cipher.update(JSON.stringify(what), 'utf8'), cipher.final()]);
      return { n, at, do: { sealed: Buffer.concat([start, cipher.getAuthTag(), sealed]).toString('base64') } };
    },
    open({ n, at, do: what }) {
      try {
        const bytes = Buffer.from('sealed' in what && typeof what.sealed === 'string' ? what.sealed : '', 'base64');
        const decipher = createDecipheriv(METHOD, key, bytes.subarray(0, START_BYTES), { authTagLength: TAG_BYTES })
          .setAAD(Buffer.from(String(n)))
          .setAuthTag(bytes.subarray(START_BYTES, START_BYTES + TAG_BYTES));
        const text = Buffer.concat([decipher.update(bytes.subarray(START_BYTES + TAG_BYTES)), decipher.final()]).toString('utf8');
        return { n, at, do: JSON.parse(text) as object };
      } catch {
        throw new AppError('cannot-read', 'What is locked could not be opened with this key.', 'The file is kept as it is.');
      }
    },
  };
}
