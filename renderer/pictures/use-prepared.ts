import { useEffect, useState } from 'react';
import type { OfferedPicture } from './offer.ts';
import { preparePicture } from './prepare.ts';

/** A picture as it will be kept, with an address to show it from. */
export interface PreparedPicture {
  blob: Blob;
  url: string;
}

/** Makes a picture fit for a slide; undefined while that goes on. */
export function usePrepared(offered: OfferedPicture, onFailure: (thrown: unknown) => void): PreparedPicture | undefined {
  const [prepared, setPrepared] = useState<PreparedPicture>();
  useEffect(() => {
    let gone = false;
    let url = '';
    preparePicture(offered.name, offered.bytes, offered.picture).then(
      (blob) => {
        if (gone) return;
        url = URL.createObjectURL(blob);
        setPrepared({ blob, url });
      },
      (thrown: unknown) => {
        if (!gone) onFailure(thrown);
      },
    );
    return () => {
      gone = true;
      URL.revokeObjectURL(url);
    };
  }, [offered, onFailure]);
  return prepared;
}
