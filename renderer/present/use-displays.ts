import { useEffect, useState } from 'react';
import type { DisplayList } from '../../bridge/contract.ts';
import { ask, listen } from '../desk/ask.ts';
import { useMessages } from '../desk/messages.tsx';

/** The displays that are plugged in, kept in step while a projector is plugged in or pulled out; undefined until they are known. */
export function useDisplays(): DisplayList | undefined {
  const { fail } = useMessages();
  const [list, setList] = useState<DisplayList>();
  useEffect(() => {
    let left = false;
    const look = () => void ask('display.list').then((now) => {
      if (!left) setList(now);
    }, fail);
    look();
    const stop = listen('display.changed', look);
    return () => {
      left = true;
      stop();
    };
  }, [fail]);
  return list;
}
