import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import type { CheckedFile } from '../../bridge/contract.ts';
import { AUDIENCE_NAMES } from '../../core/audience/model.ts';
import type { Audience } from '../../core/audience/model.ts';
import { isPresentationFile } from '../../core/import/presentation-files.ts';
import type { Proof } from '../../core/proof/report.ts';
import { Choice } from '../controls/choice.tsx';
import { Frame } from '../controls/frame.tsx';
import { Icon } from '../controls/icon.tsx';
import { ask } from '../desk/ask.ts';
import { useMessages } from '../desk/messages.tsx';
import { useOpenDeck } from '../desk/session.tsx';
import { counted } from '../editor/words.ts';
import { LookedFor, Matches, Unread } from './proof.tsx';
import './export.css';

interface CheckFileProps {
  /** Of the file to check: chosen here, or dropped on the window. */
  path: string | undefined;
  onPath: (path: string) => void;
  /** Brings a PowerPoint in as a deck instead. */
  onImport: (path: string) => void;
  onClose: () => void;
}

/** Looks through a file for what its readers may not have: also one that was changed by hand since it was exported. */
export function CheckFile({ path, onPath, onImport, onClose }: CheckFileProps) {
  const { key, edition, flush } = useOpenDeck();
  const { fail, clear } = useMessages();
  const { audiences } = edition.deck.meta;
  const [audience, setAudience] = useState<Audience>(audiences.find((one) => one === 'employer') ?? audiences[0] ?? 'members');
  const [checked, setChecked] = useState<{ file: CheckedFile | undefined; path: string; audience: Audience }>();

  useEffect(() => {
    if (path === undefined) return undefined;
    let wanted = true;
    void (async () => {
      clear();
      try {
        await flush();
        const file = await ask('prove.run', { key, audience, path });
        if (wanted) setChecked({ file, path, audience });
      } catch (thrown) {
        if (!wanted) return;
        setChecked({ file: undefined, path, audience });
        fail(thrown);
      }
    })();
    return () => {
      wanted = false;
    };
  }, [key, audience, path, flush, fail, clear]);

  const choose = async () => {
    try {
      const file = await ask('prove.choose');
      if (file) onPath(file.path);
    } catch (thrown) {
      fail(thrown);
    }
  };
  const result = checked?.path === path && checked?.audience === audience ? checked : undefined;
  return (
    <Frame guide="export"
      title="Check a file"
      onClose={onClose}
      foot={
        <>
          {path !== undefined && isPresentationFile(path) && <Button className="button quiet foot-start" onPress={() => onImport(path)}>Make a deck of it…</Button>}
          <Button className="button" onPress={onClose}>Done</Button>
          <Button className="button primary" autoFocus onPress={() => void choose()}>{path === undefined ? 'Choose a file…' : 'Choose another file…'}</Button>
        </>
      }
    >
      <div className="stack-large">
        <p>A PowerPoint, Word, PDF or HTML file is read from end to end, and whatever its readers may not have is named. Choose a file, or drop it on this window.</p>
        <Choice
          bar
          label="Who is it for"
          options={audiences.map((one) => ({ value: one, label: `For ${AUDIENCE_NAMES[one]}` }))}
          value={audience}
          onChange={setAudience}
        />
        <div className="stack">
          <div role="status">{path !== undefined && !result && <p className="muted">Reading the file…</p>}{result?.file && <Outcome file={result.file} audience={audience} />}</div>
          {result?.file && <Details proof={result.file.proof} />}
        </div>
      </div>
    </Frame>
  );
}

/** What is said of the file as soon as it was read. */
function Outcome({ file: { fileName, proof }, audience }: { file: CheckedFile; audience: Audience }) {
  const clean = proof.result === 'clean';
  return (
    <div className={clean ? 'kept-back' : 'found-out'}>
      <Icon name={clean ? 'tick' : 'stop'} />
      <div>
        <h3>{clean ? `Nothing found in ${proof.unread.length > 0 ? 'what could be read of ' : ''}${fileName}` : `${counted(proof.matches.length, 'thing')} found in ${fileName}`}</h3>
        <p>{clean
          ? `${counted(proof.parts, 'part')} were read, and nothing in them is kept from ${AUDIENCE_NAMES[audience]}.`
          : `Don’t hand this file over. Take out what is named here, or export the version for ${AUDIENCE_NAMES[audience]} again and hand that over.`}</p>
      </div>
    </div>
  );
}

/** What was found one by one, which is much to be read aloud at once: a region that Tab comes to. */
function Details({ proof }: { proof: Proof }) {
  return (
    <>
      {proof.result !== 'clean' && <section aria-label="What was found" className="matches-region" tabIndex={0}><Matches proof={proof} /></section>}
      <Unread proof={proof} />
      <LookedFor proof={proof} />
    </>
  );
}
