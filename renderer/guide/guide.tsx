import { PageHeading } from '../desk/page-heading.tsx';
import { SECTIONS } from './sections.tsx';
import './guide.css';

/** The guide, which needs no network. */
export function Guide() {
  const jump = (id: string) => (event: React.MouseEvent) => {
    // A fragment would change the window's address, which main does not allow.
    event.preventDefault();
    document.getElementById(id)?.focus();
    document.getElementById(id)?.scrollIntoView({ block: 'start' });
  };
  return (
    <main className="guide">
      <nav className="guide-contents" aria-label="In this guide">
        <ul>
          {SECTIONS.map(({ id, title }) => <li key={id}><a href={`#guide-${id}`} onClick={jump(`guide-${id}`)}>{title}</a></li>)}
        </ul>
      </nav>
      <div className="guide-text">
        <PageHeading>Guide</PageHeading>
        {SECTIONS.map(({ id, title, body }) => (
          <section key={id} aria-labelledby={`guide-${id}`}>
            <h2 id={`guide-${id}`} tabIndex={-1}>{title}</h2>
            {body}
          </section>
        ))}
      </div>
    </main>
  );
}
