import type { OpenedDeck } from '../../bridge/contract.ts';
import { PageHeading } from '../desk/page-heading.tsx';
import { useOpenDeck } from '../desk/session.tsx';
import { FiguresPart } from './figures/figures-part.tsx';

interface FiguresPageProps {
  onBusy: (why: string | undefined) => void;
  onShow: (opened: OpenedDeck) => Promise<void>;
  onBack: () => void;
}

/** Finds the figures in the text of the deck that is open. */
export function FiguresPage({ onBusy, onShow, onBack }: FiguresPageProps) {
  const { key, edition } = useOpenDeck();
  return (
    <main className="page import">
      <div className="import-top">
        <PageHeading>Find the figures</PageHeading>
        <p className="muted">{edition.national.meta.title}</p>
      </div>
      <FiguresPart deckKey={key} onBusy={onBusy} onShow={onShow} onOpen={onBack} />
    </main>
  );
}
