import { useMemo, useState } from 'react';
import { findIn, replaceMatches, searchedTexts, type Match, type Query } from '../../../core/branch/find.ts';
import { useMessages } from '../../desk/messages.tsx';
import { useOpenDeck } from '../../desk/session.tsx';
import { counted } from '../words.ts';
import { selectMatch } from './select-match.ts';

interface Finding {
  query: Query;
  setQuery: (query: Query) => void;
  matches: readonly Match[];
  /** Index of the match that is shown; -1 where there is none. */
  current: number;
  /** Goes to a match; `enter` puts the cursor there. */
  show: (index: number, enter: boolean) => void;
  replaceOne: (by: string) => void;
  replaceAll: (by: string) => void;
}

/** Finding and replacing in the texts and notes of all slides. */
export function useFind(onSlide: (id: string) => void): Finding {
  const { edition, layer, change } = useOpenDeck();
  const { say } = useMessages();
  const [query, setQuery] = useState<Query>({ text: '', matchCase: false, wholeWord: false });
  const [at, setAt] = useState(0);
  const { deck, national } = edition;
  const texts = useMemo(() => searchedTexts(deck, national, layer), [deck, national, layer]);
  const matches = useMemo(() => findIn(texts, query), [texts, query]);
  const current = Math.min(at, matches.length - 1);

  const show = (index: number, enter: boolean): void => {
    const match = matches.at(index % matches.length);
    if (!match) return;
    setAt(matches.indexOf(match));
    onSlide(match.slide);
    selectMatch(match, texts.find(({ slide, part }) => slide === match.slide && part === match.part), enter);
  };
  const replace = (some: readonly Match[], by: string, all: boolean): void => {
    const { count, slides } = replaceMatches(layer, national, texts, some, by);
    if (count === 0) return say('Nothing was replaced: what was found is part of a figure’s token or another mark.');
    const [first] = some;
    const says = all ? `replaced ${query.text} with ${by} ${counted(count, 'time')} in ${counted(slides, 'slide')}` : `replaced ${query.text} with ${by}`;
    change((now) => replaceMatches(now, national, texts, some, by).layer, undefined, { says: says.slice(0, 300), slide: first?.slide });
    const left = some.length - count;
    say(`${says.charAt(0).toUpperCase()}${says.slice(1)}.${left > 0 ? ` ${counted(left, 'place')} in figures’ tokens and other marks stayed as they are.` : ''} Undo brings it back.`);
  };

  return {
    query,
    setQuery: (next) => {
      setQuery(next);
      setAt(0);
    },
    matches,
    current,
    show,
    replaceOne: (by) => {
      const match = matches[current];
      if (match) replace([match], by, false);
    },
    replaceAll: (by) => replace(matches, by, true),
  };
}
