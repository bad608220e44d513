import { useCallback, useEffect, useState } from 'react';
import type { Customise } from '../editor/customise.tsx';

type Editor = typeof Customise;

/** By then the first page stands, and nobody has chosen a deck yet. */
const AFTER_START_MS = 700;

/**
 * The page on which a deck is changed. With its text editor it is more than a third of the window's code, and no start shows it: it
 * is read a moment after, or when a deck is opened before that.
 */
export function useEditor(onFailure: (thrown: unknown) => void): { editor: Editor | undefined; read: () => Promise<void> } {
  const [editor, setEditor] = useState<Editor>();
  const read = useCallback(async () => {
    // The browser reads a module once, however often it is asked for.
    const page = await import('../editor/customise.tsx');
    setEditor(() => page.Customise);
  }, []);
  useEffect(() => {
    const timer = setTimeout(() => void read().catch(onFailure), AFTER_START_MS);
    return () => clearTimeout(timer);
  }, [read, onFailure]);
  return { editor, read };
}
