import { useEffect, useRef, useState } from 'react';
import { Button, Input, Label, SearchField } from 'react-aria-components';
import type { NoteHit } from '../../core/notes/model.ts';
import { Icon } from '../controls/icon.tsx';
import { ask } from '../desk/ask.ts';
import { useMessages } from '../desk/messages.tsx';
import { counted } from '../editor/words.ts';

/** Finds words in the notes of all meetings. */
export function NoteSearch({ searching, onGo }: { searching: number; onGo: (hit: NoteHit) => void }) {
  const { fail } = useMessages();
  const [text, setText] = useState('');
  const [found, setFound] = useState<{ text: string; hits: NoteHit[] }>();
  const field = useRef<HTMLInputElement>(null);
  const words = text.trim();

  useEffect(() => {
    if (searching > 0) field.current?.focus();
  }, [searching]);

  useEffect(() => {
    if (words === '') return undefined;
    let current = true;
    const timer = setTimeout(() => {
      ask('notes.search', { text: words }).then((hits) => current && setFound({ text: words, hits }), fail);
    }, 200);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [words, fail]);

  const shown = words === '' ? undefined : found;
  return (
    <div className="note-search">
      <SearchField className="text-field search" value={text} onChange={setText}>
        <Label className="field-label">Search all notes</Label>
        <div className="search-box">
          <Input ref={field} className="field" />
          <Button className="button quiet icon-only clear-search"><Icon name="close" /></Button>
        </div>
      </SearchField>
      <p className="muted search-count" role="status">
        {shown && (shown.hits.length === 0 ? `Nothing found for “${shown.text}”.` : `${counted(shown.hits.length, 'place')} found.`)}
      </p>
      {shown && shown.hits.length > 0 && (
        <ul className="hit-list">
          {shown.hits.map((hit) => (
            <li key={`${hit.meetingId} ${hit.slideId ?? ''} ${hit.label}`}>
              <Button className="meeting-item" onPress={() => onGo(hit)}>
                <span className="meeting-title">{hit.meetingTitle}: {hit.label}</span>
                <span className="muted">{hit.excerpt}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
