import { useEffect } from 'react';

/** Writes what waits when a field is left, the window closes or loses the focus, or the component goes away. */
export function useFlush(saver: { flush(): Promise<unknown> }): void {
  useEffect(() => {
    const flush = () => void saver.flush();
    window.addEventListener('pagehide', flush);
    window.addEventListener('blur', flush);
    document.addEventListener('focusout', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      window.removeEventListener('blur', flush);
      document.removeEventListener('focusout', flush);
      flush();
    };
  }, [saver]);
}
