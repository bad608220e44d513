import { memo } from 'react';
import { Button } from 'react-aria-components';
import { Icon } from '../controls/icon.tsx';
import { useGuide } from '../guide/use-guide.ts';
import type { Over, View } from './views.ts';

interface HeaderProps {
  view: View;
  deckOpen: boolean;
  /** Letters are a branch's: the region's own changes have none. */
  hasLetters: boolean;
  /** A region is worked with. */
  regionOpen: boolean;
  onGo: (view: View) => void;
  onOver: (over: Over) => void;
}

/** The bar on top of every page: where to go, and what to do with the open deck. */
export const Header = memo(function Header({ view, deckOpen, hasLetters, regionOpen, onGo, onOver }: HeaderProps) {
  const openGuide = useGuide();
  const place = (to: View, label: string) => (
    <Button className="nav-button" aria-current={view === to ? 'page' : 'false'} onPress={() => onGo(to)}>
      {label}
    </Button>
  );
  return (
    <header className="desk-header">
      <span className="brand" aria-hidden="true"><img src="./resources/icons/branchdeck-small.svg" alt="" width="24" height="24" />Branchdeck</span>
      <nav className="desk-nav" aria-label="Branchdeck">
        {place('library', 'Library')}
        {regionOpen && place('region', 'Region')}
        {deckOpen && place('customise', 'Customise')}
        {hasLetters && place('letters', 'Letters')}
        {place('meetings', 'Meetings')}
        {place('notes', 'Notes')}
        {place('replies', 'Replies')}
        <Button className="nav-button" aria-haspopup="dialog" onPress={() => openGuide()}>Guide</Button>
      </nav>
      {deckOpen && (
        <div className="desk-actions">
          <Button className="button" onPress={() => onOver('export')}><Icon name="export" />Export</Button>
          <Button className="button primary" onPress={() => onOver('present')}><Icon name="present" />Present</Button>
        </div>
      )}
    </header>
  );
});
