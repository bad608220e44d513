import { useEffect, useState } from 'react';
import { ask } from '../desk/ask.ts';
import { useOpenDeck } from '../desk/session.tsx';

/** Whether the branch on the slides is the invented example, and its name. */
export function useExample(): { name: string; shown: boolean } {
  const { key, layer } = useOpenDeck();
  const [name, setName] = useState('');
  useEffect(() => {
    // Without an answer there is no notice, which harms nobody.
    ask('layer.example', { key }).then((found) => setName(found?.profile.branch.name ?? ''), () => {});
  }, [key]);
  return { name, shown: name !== '' && layer.profile.branch.name === name };
}
