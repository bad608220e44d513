import { useState } from 'react';

/**
 * Keeps what is typed as it was typed, also where it can't be read yet, until the stored value
 * changes in another way (undo, put back): then the stored value is printed again.
 */
export function useDraft<T>(stored: T, print: (stored: T) => string): [text: string, keep: (text: string, storedAs: T) => void] {
  const [draft, setDraft] = useState<{ text: string; storedAs: T }>();
  const text = draft && Object.is(draft.storedAs, stored) ? draft.text : print(stored);
  return [text, (typed, storedAs) => setDraft({ text: typed, storedAs })];
}
