import { createContext, use, useCallback, useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { Icon } from '../controls/icon.tsx';
import { AppError } from '../../core/errors.ts';

/** What went wrong, in the words a person is shown. */
interface Trouble {
  message: string;
  hint: string;
}

/** Long enough to read two lines at ease. */
const SHOWN_MS = 8000;
/** More would cover the page; the newest say most. */
const MOST_TROUBLES = 3;

interface Messages {
  /** Something failed: shown until it is closed, and read out at once. */
  fail(thrown: unknown): void;
  /** Something was done: read out politely, shown for a while. */
  say(text: string): void;
}

const MessagesContext = createContext<Messages>({ fail: () => {}, say: () => {} });

export const useMessages = (): Messages => use(MessagesContext);

function troubleFrom(thrown: unknown): Trouble | undefined {
  if (thrown instanceof AppError) {
    return thrown.code === 'cancelled' ? undefined : { message: thrown.message, hint: thrown.hint ?? '' };
  }
  return {
    message: 'Something went wrong in Branchdeck, and the last step was not done.',
    hint: 'Your changes are kept. Try again, or close the app and open it again.',
  };
}

/** The troubles with one more; one that is shown already is not said twice. */
const withTrouble = (troubles: readonly Trouble[], next: Trouble): readonly Trouble[] =>
  troubles.some(({ message, hint }) => message === next.message && hint === next.hint) ? troubles : [...troubles, next].slice(-MOST_TROUBLES);

/** Holds the alerts and the status line of the window. */
export function MessagesProvider({ children }: { children: ReactNode }) {
  const [troubles, setTroubles] = useState<readonly Trouble[]>([]);
  const [said, setSaid] = useState({ text: '', count: 0 });
  const fail = useCallback((thrown: unknown) => {
    const trouble = troubleFrom(thrown);
    if (trouble) setTroubles((shown) => withTrouble(shown, trouble));
  }, []);
  const say = useCallback((text: string) => setSaid((last) => ({ text, count: last.count + 1 })), []);
  useEffect(() => {
    if (said.text === '') return undefined;
    const timer = setTimeout(() => setSaid((last) => ({ ...last, text: '' })), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [said]);
  const messages = useMemo(() => ({ fail, say }), [fail, say]);
  return (
    <MessagesContext value={messages}>
      {children}
      <div className="toast-place" role="status" data-react-aria-top-layer="true">
        {said.text && <p key={said.count} className="toast">{said.text}</p>}
      </div>
      <div className="alert-place" role="alert" data-react-aria-top-layer="true">
        {troubles.map((trouble) => (
          <div key={`${trouble.message} ${trouble.hint}`} className="alert">
            <Icon name="warning" />
            <p><strong>{trouble.message}</strong> {trouble.hint}</p>
            <Button className="button small" onPress={() => setTroubles((shown) => shown.filter((one) => one !== trouble))}>Close this message</Button>
          </div>
        ))}
      </div>
    </MessagesContext>
  );
}
