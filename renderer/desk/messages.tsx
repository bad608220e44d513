import { createContext, use, useCallback, useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { AppError } from '../../core/errors.ts';
import { placeForError } from '../../core/guide/topics.ts';
import { Alerts, AlertsContext } from '../controls/alerts.tsx';
import type { Trouble } from '../controls/alerts.tsx';

/** Long enough to read two lines at ease. */
const SHOWN_MS = 8000;
/** More would cover the page; the newest say most. */
const MOST_TROUBLES = 3;

interface Messages {
  /** Something failed: read out at once, and shown until it is closed, tried again or left behind. */
  fail(thrown: unknown): void;
  /** Something was done: read out politely, shown for a while. */
  say(text: string): void;
  /** A new attempt begins, or the page is left: what went wrong before is over. */
  clear(): void;
  /** Another page is gone to: what was said of this one goes with it. */
  hush(): void;
}

const MessagesContext = createContext<Messages>({ fail: () => {}, say: () => {}, clear: () => {}, hush: () => {} });

export const useMessages = (): Messages => use(MessagesContext);

function troubleFrom(thrown: unknown): Trouble | undefined {
  if (thrown instanceof AppError) {
    return thrown.code === 'cancelled' ? undefined : { message: thrown.message, hint: thrown.hint ?? '', guide: placeForError(thrown.code) };
  }
  return {
    message: 'Something went wrong in Branchdeck, and the last step was not done.',
    hint: 'Your changes are kept. Try again, or close the app and open it again.',
    guide: placeForError('internal'),
  };
}

/** The troubles with one more; one that is shown already is not said twice. */
const withTrouble = (troubles: readonly Trouble[], next: Trouble): readonly Trouble[] =>
  troubles.some(({ message, hint }) => message === next.message && hint === next.hint) ? troubles : [...troubles, next].slice(-MOST_TROUBLES);

/** Holds the alerts and the status line of the window, below the page so that they never cover a button. */
export function MessagesProvider({ children }: { children: ReactNode }) {
  const [troubles, setTroubles] = useState<readonly Trouble[]>([]);
  const [said, setSaid] = useState({ text: '', count: 0 });
  const [dialogs, setDialogs] = useState(0);

  const clear = useCallback(() => setTroubles([]), []);
  const hush = useCallback(() => setSaid((last) => ({ ...last, text: '' })), []);
  const fail = useCallback((thrown: unknown) => {
    const trouble = troubleFrom(thrown);
    if (trouble) setTroubles((shown) => withTrouble(shown, trouble));
  }, []);
  const say = useCallback(
    (text: string) => {
      clear();
      setSaid((last) => ({ text, count: last.count + 1 }));
    },
    [clear],
  );
  useEffect(() => {
    if (said.text === '') return undefined;
    const timer = setTimeout(() => setSaid((last) => ({ ...last, text: '' })), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [said]);

  const enterDialog = useCallback(() => {
    setDialogs((count) => count + 1);
    return () => setDialogs((count) => count - 1);
  }, []);
  // A dialog has its own alerts: none comes along into it, and none stays when it closes.
  const inDialog = dialogs > 0;
  useEffect(() => clear, [clear, inDialog]);
  useEffect(() => {
    const key = (event: KeyboardEvent) => {
      if (event.key === 'Escape') clear();
    };
    window.addEventListener('keydown', key, true);
    return () => window.removeEventListener('keydown', key, true);
  }, [clear]);

  const messages = useMemo(() => ({ fail, say, clear, hush }), [fail, say, clear, hush]);
  const alerts = useMemo(
    () => ({
      troubles,
      close: (trouble: Trouble) => setTroubles((shown) => shown.filter((one) => one !== trouble)),
      enterDialog,
    }),
    [troubles, enterDialog],
  );
  return (
    <MessagesContext value={messages}>
      <AlertsContext value={alerts}>
        <div className="window">
          <div className="window-page">{children}</div>
          <div className="window-foot" data-react-aria-top-layer="true">
            <div role="alert">{!inDialog && <Alerts />}</div>
            <div className="toast-place" role="status">{said.text && <p key={said.count} className="toast">{said.text}</p>}</div>
          </div>
        </div>
      </AlertsContext>
    </MessagesContext>
  );
}
