const MARK = 'guide-found';

/** Shows the heading, or the row with this in its first cell, at the top of the page; without one, the page's beginning. */
export function showPlace(page: HTMLElement, at: string | undefined): void {
  for (const marked of page.querySelectorAll(`.${MARK}`)) marked.classList.remove(MARK);
  page.scrollTop = 0;
  // In a narrow window the page stands below the list of pages, and scrolls with it.
  page.scrollIntoView({ block: 'start' });
  if (at === undefined) return;
  const found = [...page.querySelectorAll('h3, h4, th[scope=row]')].find((element) => element.textContent.trim() === at);
  const block = found?.closest('tr') ?? found;
  block?.classList.add(MARK);
  block?.scrollIntoView({ block: 'start' });
}
