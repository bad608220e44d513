import { lazy, Suspense, useCallback, useState } from 'react';
import type { Opened } from '../../bridge/contract.ts';
import { canBeChecked } from '../export/can-be-checked.ts';
import { GuideOver } from '../guide/guide-provider.tsx';
import { useGuide, useGuideTopic } from '../guide/use-guide.ts';
import { slidePlace, type TabName } from '../editor/place.ts';
import { FiguresPage } from '../import/figures-page.tsx';
import { ImportPage } from '../import/import-page.tsx';
import { Welcome } from '../library/welcome.tsx';
import { LettersPage } from '../letters/letters-page.tsx';
import { Library } from '../library/library.tsx';
import { Meetings } from '../meeting/meetings.tsx';
import { NotesPage } from '../notes/notes-page.tsx';
import { PicturedProvider } from '../pictured/use-pictured.tsx';
import { BeforeAndAfter } from '../present/before-and-after.tsx';
import { BranchStrip, OwnStrip } from '../region/branch-strip.tsx';
import { RegionPage } from '../region/region-page.tsx';
import type { LetGo } from '../region/region-page.tsx';
import { searchRegion } from '../region/region-search.ts';
import { useRegion } from '../region/use-region.ts';
import { RepliesPage } from '../replies/replies-page.tsx';
import { searchReplies } from '../replies/search-replies.ts';
import { useKeptUpdate } from '../update/own/use-kept-update.ts';
import { ask } from './ask.ts';
import { ChangedDeck } from './changed-deck.tsx';
import { Header } from './header.tsx';
import { useMessages } from './messages.tsx';
import { openLink } from './open-link.ts';
import { beginPage } from './page-heading.tsx';
import { Overs } from './overs.tsx';
import { SessionProvider, useSession } from './session.tsx';
import { DROP_WORDS, useDrop } from './use-drop.ts';
import { useEditor } from './use-editor.ts';
import { useMenu } from './use-menu.ts';
import { useMustStay } from './use-must-stay.ts';
import { useOpening } from './use-opening.ts';
import { usePlace } from './use-place.ts';
import { useSettings } from './use-settings.ts';
import { useToday } from './use-today.ts';
import { useWindowTitle } from './use-window-title.ts';
import { changesDeck, isOnesOwn, GUIDE_ON, VIEW_TITLES } from './views.ts';
import type { Over, View } from './views.ts';

/** With what merges changes in it: no start shows it. */
const OwnUpdatePage = lazy(() => import('../update/own/own-update-page.tsx').then(({ OwnUpdatePage: component }) => ({ default: component })));

/** The desk window: one page at a time, with the open deck behind them all. */
export function App() {
  const { fail, say, hush } = useMessages();
  const openGuide = useGuide();
  const today = useToday(fail) ?? '';
  const { settings, change: changeSettings } = useSettings(fail);
  const { session, open, close } = useSession(today, fail);
  const { editor: Customise, read: readEditor } = useEditor(fail);
  const region = useRegion(fail);
  const [chosen, setChosen] = useState<View>();
  const kept = useKeptUpdate(session && `${session.key} ${session.edition.issued.meta.version}`);
  const [compared, setCompared] = useState<string>();
  const [over, setOver] = useState<Over>();
  const [toCheck, setToCheck] = useState<string>();
  const [slideId, setSlideId] = useState<string>();
  const [employerId, setEmployerId] = useState<string>();
  const [meetingId, setMeetingId] = useState<string>();
  // From branch to branch of a region the same tab stays.
  const [tab, setTab] = useState<{ of: string | undefined; name: TabName }>();
  const [find, setFind] = useState<{ replace: boolean }>();
  const [searching, setSearching] = useState({ library: 0, notes: 0 });

  const showBlanks = useCallback(() => setOver('blanks'), []);
  const closeOver = useCallback(() => setOver(undefined), []);

  const go = useCallback((to: View) => {
    beginPage();
    setOver(undefined);
    setChosen(to);
  }, []);

  const { place, goToPlace, forgetPlace } = usePlace(go, setSlideId);
  const regionId = session?.branchOf?.regionId;
  const keepTab = useCallback((name: TabName) => setTab({ of: regionId, name }), [regionId]);
  const { mustStay, onBusy } = useMustStay(say);

  const onShow = useCallback(() => {
    setSlideId(undefined);
    setCompared(undefined);
    setFind(undefined);
  }, []);
  const { offered, show, showTaken, take, openFrom } = useOpening({ session, open, readEditor, go, onShow, onOver: setOver, mustStay, onFailed: fail });
  const hasDeck = session !== undefined;
  const hasLetters = hasDeck && (session.branchOf === undefined || session.branchOf.slug !== undefined);
  const view = chosen ?? (settings && !settings.firstRunDone ? 'welcome' : 'library');
  const shownView: View = ((view === 'customise' || view === 'update' || view === 'figures') && !session) || (view === 'letters' && !hasLetters) || (view === 'import' && !offered) ? 'library' : view;
  const title = session?.edition.national.meta.title;

  const dropping = useDrop(
    useCallback((paths) => {
      const [first = ''] = paths;
      // No deck is one of these: what such a file is dropped for is to know what is in it.
      if (!hasDeck || !changesDeck(shownView) || !canBeChecked(first)) return void openFrom(() => ask('deck.openPaths', { paths }));
      if (mustStay()) return;
      setToCheck(first);
      setOver('check-file');
    }, [openFrom, hasDeck, shownView, mustStay]),
    useCallback(() => say('A picture goes on a slide: open a deck, choose the slide, and drop it again.'), [say]),
  );

  const openAny = useCallback((answer: () => Promise<Opened | null>, then?: 'present' | 'update') => void openFrom(answer, then), [openFrom]);

  const findFigures = useCallback(() => void session?.flush().then(() => go('figures'), fail), [session, go, fail]);
  const leaveTo = useCallback((to: View, employer?: string) => {
    if (mustStay()) return;
    hush();
    setEmployerId(employer);
    go(to);
  }, [mustStay, go, hush]);
  const showReplies = useCallback((employer?: string) => leaveTo('replies', employer), [leaveTo]);
  const showRegion = useCallback(() => leaveTo('region'), [leaveTo]);
  const showUpdate = useCallback((slide?: string) => {
    setCompared(slide);
    leaveTo('update');
  }, [leaveTo]);
  const letGo = useCallback<LetGo>(async (slugs) => !session?.branchOf || (slugs !== 'all' && !slugs.includes(session.branchOf.slug ?? '')) || close(), [session, close]);
  const openOver = useCallback((next: Over) => void (mustStay() || setOver(next)), [mustStay]);

  useMenu({
    view,
    session,
    go,
    onOver: setOver,
    onGuide: openGuide,
    onOpened: async (opened) => {
      if (!mustStay()) await take(opened);
    },
    onFailed: fail,
    onSaid: say,
    onChoose: (what) => void openFrom(() => ask('deck.choose', { what })),
    onFind: (replace) => {
      go('customise');
      setFind({ replace });
    },
    onSearch: () => {
      if (shownView === 'region') return searchRegion();
      if (shownView === 'replies') return searchReplies(setEmployerId);
      const page = shownView === 'library' ? 'library' : 'notes';
      if (page === 'notes') go(page);
      setSearching((times) => ({ ...times, [page]: times[page] + 1 }));
    },
    onSearchNotes: () => {
      go('notes');
      setSearching((times) => ({ ...times, notes: times.notes + 1 }));
    },
    mustStay,
  });

  useGuideTopic(GUIDE_ON[shownView]);
  useWindowTitle(shownView === 'customise' && title ? title : VIEW_TITLES[shownView]);

  if (!settings || today === '') return <p className="loading" role="status">Opening Branchdeck…</p>;

  return (
    <SessionProvider value={session}>
      <PicturedProvider>
      <div className="desk">
        {shownView !== 'welcome' && (
          <div>
            <Header view={shownView === 'update' ? 'customise' : shownView} deckOpen={session !== undefined} hasLetters={hasLetters} regionOpen={region.known?.open !== undefined} onGo={leaveTo} onOver={openOver} />
            {changesDeck(shownView) ? <BranchStrip use={region} onOpen={openAny} onBack={showRegion} /> : isOnesOwn(shownView) && <OwnStrip />}
            <ChangedDeck onRead={openAny} />
          </div>
        )}
        {shownView === 'welcome' && (
          <Welcome settings={settings} onSettings={changeSettings} onShow={show} onSkip={() => go('library')} onChoose={() => openAny(() => ask('deck.choose', { what: 'file' }))} />
        )}
        {shownView === 'library' && <Library today={today} settings={settings} onSettings={changeSettings} searching={searching.library} onOpen={openAny} onReplies={showReplies} onNotes={() => go('notes')} onRegion={showRegion} />}
        {shownView === 'region' && <RegionPage use={region} onOpen={openAny} onLetGo={letGo} />}
        {shownView === 'import' && offered && <ImportPage key={offered.path} offered={offered} onBusy={onBusy} onOpen={openAny} onShow={showTaken} onLeave={() => go('library')} />}
        {shownView === 'figures' && session && <FiguresPage key={session.key} onBusy={onBusy} onShow={showTaken} onBack={() => go('customise')} />}
        {shownView === 'customise' && session && Customise && (
          <Customise key={session.key} firstTab={regionId !== undefined && tab?.of === regionId ? tab.name : 'slides'} onTab={keepTab} update={kept} onUpdate={showUpdate} onRegion={showRegion} onBlanks={showBlanks} onFindFigures={findFigures} slideId={slideId} find={find} leadTo={place} onPlaced={forgetPlace} onSlide={setSlideId} settings={settings} onSettings={changeSettings} />
        )}
        {shownView === 'update' && session && (
          <Suspense fallback={null}>
            <OwnUpdatePage key={session.key} kept={kept} slide={compared} onBack={() => go('customise')} onSlide={(id) => goToPlace(slidePlace(id))} />
          </Suspense>
        )}
        {shownView === 'letters' && session && <LettersPage key={session.key} today={today} settings={settings} onSettings={changeSettings} />}
        {shownView === 'replies' && <RepliesPage today={today} settings={settings} employerId={employerId} onEmployer={setEmployerId} campaign={session && { letters: () => leaveTo('letters'), pack: () => openOver('jcnc-pack') }} />}
        {shownView === 'meetings' && <Meetings today={today} open={meetingId} onOpen={setMeetingId} onNotes={(id) => { setMeetingId(id); leaveTo('notes'); }} onPresent={() => openOver('present')} onDeck={(key) => openAny(() => ask('deck.open', { key }))} />}
        {shownView === 'notes' && <NotesPage today={today} searching={searching.notes} meetingId={meetingId} onMeeting={(id) => { setMeetingId(id); leaveTo('meetings'); }} />}
      </div>
      <BeforeAndAfter onOpen={openAny} />
      <Overs over={over} onClose={closeOver} onOver={setOver} onPlace={goToPlace} settings={settings} onSettings={changeSettings} slideId={slideId} meetingId={view === 'meetings' ? meetingId : undefined} toCheck={toCheck} onCheck={setToCheck} onImport={(path) => openAny(() => ask('deck.openPaths', { paths: [path] }))} onLetters={() => go('letters')} onBusy={onBusy} />
      <GuideOver onLink={(url) => openLink(url, fail)} />
      {dropping && <div className="drop-cover" aria-hidden="true"><p>{DROP_WORDS[dropping]}</p></div>}
      </PicturedProvider>
    </SessionProvider>
  );
}
