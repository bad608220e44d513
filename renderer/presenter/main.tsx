import { createRoot } from 'react-dom/client';
import '../controls/controls.css';
import { GuideProvider } from '../guide/guide-provider.tsx';
import { keepMenuClosed } from '../shared/keep-menu-closed.ts';
import { Presenter } from './presenter.tsx';

keepMenuClosed();
const root = document.getElementById('root');
// A fault in this window must not leave the presenter with a blank one: main has kept the place, the notes are on disk.
const startAgain = () => void setTimeout(() => window.location.reload(), 1000);

if (root) createRoot(root, { onUncaughtError: startAgain }).render(
  <GuideProvider usual="present"><Presenter /></GuideProvider>,
);
