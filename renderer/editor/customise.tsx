import { memo, useCallback, useEffect, useState } from 'react';
import { Button, Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import type { Settings } from '../../bridge/contract.ts';
import { hasErrors } from '../../core/findings.ts';
import { Icon } from '../controls/icon.tsx';
import { useMessages } from '../desk/messages.tsx';
import { PageHeading } from '../desk/page-heading.tsx';
import { useOpenDeck } from '../desk/session.tsx';
import { useGuideTopic } from '../guide/use-guide.ts';
import { NewVersionStrip } from '../update/own/new-version-strip.tsx';
import type { KeptUpdate } from '../update/own/use-kept-update.ts';
import { MarkedNotice } from './audience/marked-notice.tsx';
import { BranchTab } from './branch-tab.tsx';
import { CheckTab } from './check-tab.tsx';
import { ExampleNotice } from './example-notice.tsx';
import { FiguresTab } from './figures-tab.tsx';
import type { Place, TabName } from './place.ts';
import { focusInstead, focusSoon, slideLine } from './place.ts';
import { SlidesTab } from './slides-tab.tsx';
import { UndoBar } from './undo-bar.tsx';
import { useStepped } from './use-stepped.ts';
import { useWayBack } from './use-way-back.ts';
import './editor.css';

interface CustomiseProps {
  update: KeptUpdate;
  /** To what changed in another version, with the slide that is asked about. */
  onUpdate: (slide?: string) => void;
  /** To the region that the open branch is of. */
  onRegion: () => void;
  onBlanks: () => void;
  /** To the numbers in the text of a deck of the user's own. */
  onFindFigures: () => void;
  slideId: string | undefined;
  /** Find or replace was asked for; a new object each time. */
  find: { replace: boolean } | undefined;
  /** Where to lead to at once, asked for from outside this page. */
  leadTo: Place | undefined;
  onPlaced: () => void;
  onSlide: (id: string) => void;
  settings: Settings;
  onSettings: (part: Partial<Settings>) => Promise<void>;
  /** The tab to begin with. */
  firstTab: TabName;
  onTab: (tab: TabName) => void;
}

/** What the open deck is called. */
function DeckTitle() {
  const { edition: { national: { meta } }, branchOf } = useOpenDeck();
  const whose = branchOf && (branchOf.slug === undefined ? 'The region’s own changes' : branchOf.branch);
  return (
    <>
      <PageHeading className="deck-title" title={meta.title}>{whose && <span className="visually-hidden">{whose}: </span>}{meta.title}</PageHeading>
      {meta.version && <p className="muted version">Version {meta.version}</p>}
    </>
  );
}

/** How many things there are to check, on the tab; in words for those who can't see it. */
function CheckCount() {
  const { edition: { findings, whole } } = useOpenDeck();
  if (!whole) return <><span id="check-count" hidden>Still looking</span><span className="tab-count" aria-hidden="true">…</span></>;
  const words = <span id="check-count" hidden>{findings.length === 0 ? 'Nothing to check' : `${findings.length} to check`}</span>;
  if (findings.length === 0) return words;
  return <>{words}<span className={hasErrors(findings) ? 'tab-count error' : 'tab-count'} aria-hidden="true">{findings.length}</span></>;
}

/** Leads to what was undone; apart, so that the page is not drawn again for each key. */
function FollowSteps({ go }: { go: (place: Place) => void }) {
  useStepped(go);
  return null;
}

/** The open deck, to be made the branch's own. What follows the keys are its parts, each for itself. */
export const Customise = memo(function Customise({ update, onUpdate, onRegion, onBlanks, onFindFigures, slideId, find, leadTo, onPlaced, onSlide, settings, onSettings, firstTab, onTab }: CustomiseProps) {
  const { clear } = useMessages();
  const [tab, setTab] = useState<TabName>(leadTo?.tab ?? firstTab);
  useEffect(() => onTab(tab), [onTab, tab]);
  useGuideTopic(tab);

  const turn = (to: TabName) => {
    clear();
    setTab(to);
  };
  const go = useCallback((place: Place) => {
    setTab(place.tab);
    if (place.slide) onSlide(place.slide);
  }, [onSlide]);
  const wayBack = useWayBack(go);
  const { leave } = wayBack;
  // The same function while somebody types: the slide's pane is not drawn again for it.
  const jump = useCallback((place: Place) => {
    clear();
    if (place.tab !== tab) leave({ tab, ...(slideId !== undefined && { slide: slideId }) });
    go(place);
    focusSoon(place.focus);
  }, [clear, tab, slideId, leave, go]);
  useEffect(() => {
    if (!leadTo) return;
    focusSoon(leadTo.focus);
    onPlaced();
  }, [leadTo, onPlaced]);
  const [marked, setMarked] = useState<{ said: string; times: number }>();
  const onMarked = useCallback((said: string) => setMarked((last) => ({ said, times: (last?.times ?? 0) + 1 })), []);
  const [finding, setFinding] = useState(find);
  const [asked, setAsked] = useState(find);
  const [led, setLed] = useState(leadTo);
  if (leadTo !== led) {
    setLed(leadTo);
    if (leadTo) setTab(leadTo.tab);
  }
  if (find !== asked) {
    setAsked(find);
    setFinding(find);
    setTab('slides');
  }
  const closeFind = () => {
    setFinding(undefined);
    focusInstead(() => slideId === undefined ? null : slideLine(slideId));
  };

  return (
    <main className="customise">
      <div className="customise-top">
        <DeckTitle />
        {wayBack.label && <Button className="button small" onPress={wayBack.back}><Icon name="undo" />{wayBack.label}</Button>}
        <UndoBar />
        <FollowSteps go={go} />
      </div>
      <div className="customise-notices">
        <NewVersionStrip kept={update} onUpdate={onUpdate} onRegion={onRegion} />
        <ExampleNotice settings={settings} />
        {marked !== undefined && <MarkedNotice key={marked.times} said={marked.said} onClose={() => setMarked(undefined)} />}
      </div>
      <Tabs className="tabs" selectedKey={tab} onSelectionChange={(key) => {
        wayBack.forget();
        turn(key as TabName);
      }}>
        <TabList className="tab-list" aria-label="Customise">
          <Tab id="slides" className="tab">Slides</Tab>
          <Tab id="figures" className="tab">Figures</Tab>
          <Tab id="branch" className="tab">Branch</Tab>
          <Tab id="check" className="tab" aria-describedby="check-count">
            Things to check
            <CheckCount />
          </Tab>
        </TabList>
        <TabPanel id="slides" className="tab-panel slides-tab"><SlidesTab slideId={slideId} onSlide={onSlide} finding={finding} onFound={closeFind} onJump={jump} settings={settings} onSettings={onSettings} onMarked={onMarked} /></TabPanel>
        <TabPanel id="figures" className="tab-panel"><FiguresTab onJump={jump} onFindFigures={onFindFigures} /></TabPanel>
        <TabPanel id="branch" className="tab-panel"><BranchTab onJump={jump} settings={settings} onSettings={onSettings} /></TabPanel>
        <TabPanel id="check" className="tab-panel"><CheckTab onJump={jump} onCompare={onUpdate} onBlanks={onBlanks} /></TabPanel>
      </Tabs>
    </main>
  );
});
