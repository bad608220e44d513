/** Shows of a slide what has appeared up to a step; what comes next and what comes later are told apart by the style sheets. */
export function showBuild(slide: ParentNode, build: number): void {
  for (const piece of slide.querySelectorAll<HTMLElement>('[data-build]')) {
    const step = Number(piece.dataset['build']);
    if (step <= build) delete piece.dataset['unbuilt'];
    else piece.dataset['unbuilt'] = step === build + 1 ? 'next' : 'later';
  }
}
