import { standardKeymap } from '@codemirror/commands';
import { EditorState, Transaction } from '@codemirror/state';
import type { Extension } from '@codemirror/state';
import { EditorView, keymap, placeholder } from '@codemirror/view';
import { completion } from './completion.ts';
import { deckFacet, deckPart } from './deck-facet.ts';
import type { DeckSetting } from './deck-facet.ts';
import { markdownSupport } from './markdown-language.ts';
import { FORMAT_EVENT } from './run-command.ts';
import { tokenChips } from './token-chips.ts';

interface ViewOptions {
  parent: HTMLElement;
  text: string;
  attributes: Readonly<Record<string, string>>;
  placeholder: string;
  deck: DeckSetting;
  keys: Extension;
  /** `typed` is false for a paste, a completion or a command of the bar: each is a step of its own. */
  onChange: (text: string, typed: boolean) => void;
}

/** The nonce of this page load, without which the content security policy refuses CodeMirror's styles. */
const styleNonce = (): string => document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';

const SINGLE = ['input.paste', 'input.drop', 'input.complete', FORMAT_EVENT, 'delete.cut', 'move'];

/** CodeMirror, without a history of its own: the app's undo is the only one. */
export function createView(options: ViewOptions): EditorView {
  const listen = EditorView.updateListener.of((update) => {
    const own = update.transactions.filter((each) => each.docChanged && each.annotation(Transaction.remote) !== true);
    if (own.length === 0) return;
    options.onChange(update.state.doc.toString(), !own.some((each) => SINGLE.some((event) => each.isUserEvent(event))));
  });
  return new EditorView({
    parent: options.parent,
    state: EditorState.create({
      doc: options.text,
      extensions: [
        EditorView.cspNonce.of(styleNonce()),
        options.keys,
        completion,
        markdownSupport,
        keymap.of(standardKeymap),
        EditorView.lineWrapping,
        placeholder(options.placeholder),
        deckPart.of(deckFacet.of(options.deck)),
        tokenChips,
        EditorView.contentAttributes.of({ ...options.attributes, tabindex: '0', spellcheck: 'true', autocorrect: 'on', autocapitalize: 'sentences', lang: 'en-GB' }),
        listen,
      ],
    }),
  });
}
