import { useCallback, useEffect, useState } from 'react';
import type { KeptTemplate } from '../../bridge/contract.ts';
import { ask } from '../desk/ask.ts';
import { useMessages } from '../desk/messages.tsx';
import { useOpenDeck } from '../desk/session.tsx';

/** The template that this deck's PowerPoint files wear, as main keeps it; undefined until that is known, null for none. */
export function useTemplate() {
  const { key } = useOpenDeck();
  const { fail, clear } = useMessages();
  const [template, setTemplate] = useState<KeptTemplate | null>();
  useEffect(() => {
    let wanted = true;
    ask('template.kept', { key }).then((kept) => { if (wanted) setTemplate(kept); }, fail);
    return () => {
      wanted = false;
    };
  }, [key, fail]);

  const choose = async () => {
    clear();
    try {
      const chosen = await ask('template.choose', { key });
      if (chosen) setTemplate(chosen);
    } catch (thrown) {
      fail(thrown);
    }
  };
  const take = useCallback((file: File) => {
    clear();
    file.arrayBuffer().then((bytes) => ask('template.drop', { key, name: file.name, bytes: new Uint8Array(bytes) })).then(setTemplate, fail);
  }, [key, fail, clear]);
  const forget = () => {
    clear();
    ask('template.forget', { key }).then(() => setTemplate(null), fail);
  };
  return { template, choose, take, forget };
}
