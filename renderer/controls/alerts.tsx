import { createContext, use, useEffect } from 'react';
import { Button } from 'react-aria-components';
import type { GuidePlace } from '../../core/guide/topics.ts';
import { useGuide } from '../guide/use-guide.ts';
import { Icon } from './icon.tsx';

/** What went wrong, in the words a person is shown. */
export interface Trouble {
  message: string;
  hint: string;
  /** Where the guide says more. */
  guide?: GuidePlace | undefined;
}

interface AlertsPlace {
  troubles: readonly Trouble[];
  close: (trouble: Trouble) => void;
  /** A dialog shows the alerts from now on; returns a function that ends it. */
  enterDialog: () => () => void;
}

/** What went wrong and is still to be seen. */
export const AlertsContext = createContext<AlertsPlace>({ troubles: [], close: () => {}, enterDialog: () => () => {} });

/** What went wrong, each to be closed. Stands in a live region that was there before it. */
export function Alerts() {
  const { troubles, close } = use(AlertsContext);
  const openGuide = useGuide();
  return troubles.map((trouble) => (
    <div key={`${trouble.message} ${trouble.hint}`} className="alert">
      <Icon name="warning" />
      <p><strong>{trouble.message}</strong> {trouble.hint}</p>
      {trouble.guide && <Button className="button small" onPress={() => openGuide(trouble.guide)}>Read more in the guide</Button>}
      <Button className="button small" onPress={() => close(trouble)}>Close this message</Button>
    </div>
  ));
}

/** The alerts of a dialog, in it: what lies outside can't be reached while it is open. */
export function DialogAlerts() {
  const { enterDialog } = use(AlertsContext);
  useEffect(() => enterDialog(), [enterDialog]);
  return <div className="dialog-alerts" role="alert"><Alerts /></div>;
}
