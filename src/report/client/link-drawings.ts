/** Lets a dot of the time line open its article, and a node of the graph light those it met. */
export function linkDrawings(document: Document): void {
  document.addEventListener('click', ({ target }) => {
    const article = target instanceof Element && target.closest<SVGElement>('.sf-dot')?.dataset.article;
    if (article && Number(article) >= 0) location.hash = `#article-${Number(article) + 1}`;
  });
  const network = document.querySelector('.sf-network');
  network?.addEventListener('pointerover', ({ target }) => {
    const node = target instanceof Element ? target.closest<SVGElement>('.sf-node') : null;
    light(network, node?.dataset.node ?? null);
  });
  network?.addEventListener('pointerleave', () => light(network, null));
}

function light(network: Element, node: string | null): void {
  network.classList.toggle('sf-choosing', node !== null);
  const near = new Set([node]);
  for (const line of network.querySelectorAll('line')) {
    const { from, to } = line.dataset;
    const isHere = node !== null && (from === node || to === node);
    line.classList.toggle('sf-lit', isHere);
    if (isHere) near.add(from!).add(to!);
  }
  for (const other of network.querySelectorAll<SVGElement>('.sf-node'))
    other.classList.toggle('sf-lit', node !== null && near.has(other.dataset.node!));
}
