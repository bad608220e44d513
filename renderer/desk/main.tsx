import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nProvider } from 'react-aria-components';
import '../shared/base.css';
import '../controls/controls.css';
import './desk.css';
import { App } from './app.tsx';
import { keepFocus } from '../shared/keep-focus.ts';
import { keepListsStill } from '../shared/keep-lists-still.ts';
import { keepMenuClosed } from '../shared/keep-menu-closed.ts';
import { GuideProvider } from '../guide/guide-provider.tsx';
import { Boundary } from './boundary.tsx';
import { listenForParts } from './part-keys.ts';
import { MessagesProvider } from './messages.tsx';

keepListsStill();
listenForParts();
keepFocus();
keepMenuClosed();
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <I18nProvider locale="en-GB">
        <Boundary>
          <GuideProvider usual="first-meeting">
            <MessagesProvider>
              <App />
            </MessagesProvider>
          </GuideProvider>
        </Boundary>
      </I18nProvider>
    </StrictMode>,
  );
}
