import { Component } from 'react';
import type { ReactNode } from 'react';

/** The last resort when a page can't be drawn: says what was kept and lets the person start the window again. */
export class Boundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <main className="page narrow" role="alert">
        <h1>This page could not be shown</h1>
        <p>Your changes and notes are kept: they were saved as you typed.</p>
        <p><button type="button" className="button primary" onClick={() => window.location.reload()}>Start the window again</button></p>
      </main>
    );
  }
}
