import { startCompletion } from '@codemirror/autocomplete';
import type { Extension } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import { useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import type { RefObject } from 'react';
import { insertBlock } from '../../core/edit-text/insert-block.ts';
import { focusInstead } from '../editor/place.ts';
import { createView } from './create-view.ts';
import { deckFacet, deckPart } from './deck-facet.ts';
import type { DeckSetting } from './deck-facet.ts';
import type { EditorHandle } from './editor-handle.ts';
import { outsideChange } from './outside-change.ts';
import { runCommand } from './run-command.ts';

interface UseViewOptions {
  text: string;
  onChange: (text: string, typed: boolean) => void;
  attributes: Readonly<Record<string, string>>;
  placeholder: string;
  deck: DeckSetting;
  keys: Extension;
}

/** Keeps a CodeMirror view in a box, and its text in step with the app's. */
export function useView(box: RefObject<HTMLElement | null>, options: UseViewOptions): EditorHandle {
  const { text, deck } = options;
  const latest = useRef(options);
  const view = useRef<EditorView>(undefined);
  // What was handed on and has not come back yet: a text among these is our own, however late it comes.
  const sent = useRef<string[]>([]);
  useLayoutEffect(() => {
    latest.current = options;
  });

  useLayoutEffect(() => {
    const parent = box.current;
    if (!parent) return undefined;
    const made = createView({
      ...latest.current,
      parent,
      onChange: (now, typed) => {
        sent.current.push(now);
        latest.current.onChange(now, typed);
      },
    });
    view.current = made;
    return () => {
      made.destroy();
      view.current = undefined;
    };
  }, [box]);

  useLayoutEffect(() => {
    const own = sent.current.lastIndexOf(text);
    if (own >= 0) sent.current = sent.current.slice(own + 1);
    else if (view.current) {
      sent.current = [];
      const change = outsideChange(view.current.state, text);
      if (change) view.current.dispatch(change);
    }
  }, [text]);

  useEffect(() => {
    view.current?.dispatch({ effects: deckPart.reconfigure(deckFacet.of(deck)) });
  }, [deck]);

  return useMemo((): EditorHandle => {
    const run: EditorHandle['run'] = (command) => {
      const done = view.current !== undefined && runCommand(view.current, command);
      view.current?.focus();
      // A form that closes gives the focus back to its button; the text has changed, so the text takes it.
      if (document.querySelector('[role=dialog]')) focusInstead(() => view.current?.contentDOM);
      return done;
    };
    return {
      text: () => view.current?.state.doc.toString() ?? '',
      selection: () => view.current?.state.selection.main ?? { from: 0, to: 0 },
      run,
      insertBlock: (markdown) => void run((now, at) => insertBlock(now, at, markdown)),
      offerFigures: () => {
        view.current?.focus();
        if (view.current) startCompletion(view.current);
      },
      focus: () => view.current?.focus(),
    };
  }, []);
}
