/** Nodes (lines and cards) that may be put into the page at once, and the time in milliseconds that one step may take. */
const AT_ONCE = 80;
const STEP = 15;

/** The drawn article. A long one is put into the page step by step, a frame between them, so that no step holds up a key. */
export class ArticleView {
  private html = '';
  private run = 0;

  constructor(private readonly box: HTMLElement) {}

  /** Shows an article in place of the one before; its texts are escaped. */
  show(html: string): void {
    if (html === this.html) return;
    this.html = html;
    const run = ++this.run;
    const template = document.createElement('template');
    template.innerHTML = html;
    const lists = [...template.content.querySelectorAll('.sf-text, .sf-cards ul')];
    const count = lists.reduce((sum, list) => sum + list.childNodes.length, 0);
    const isLong = count > AT_ONCE;
    this.box.classList.toggle('long', isLong);
    const waiting = isLong ? lists.flatMap(emptied) : [];
    this.box.replaceChildren(template.content);
    if (isLong) void this.fill(waiting, run);
  }

  private async fill(waiting: readonly (readonly [Element, ChildNode])[], run: number): Promise<void> {
    let size = 4;
    for (let at = 0; at < waiting.length; ) {
      await frame();
      if (run !== this.run) return;
      const started = performance.now();
      for (const [list, node] of waiting.slice(at, at + size)) list.append(node);
      // The layout belongs to the step: asked for here, it is measured here.
      void this.box.offsetHeight;
      at += size;
      const took = performance.now() - started;
      size = Math.max(2, Math.min(40, Math.round((size * STEP) / Math.max(took, 1))));
    }
  }
}

/** Takes the children out of a list, each with the list it goes back to. */
function emptied(list: Element): (readonly [Element, ChildNode])[] {
  const nodes = [...list.childNodes];
  list.replaceChildren();
  return nodes.map((node) => [list, node] as const);
}

/** Waits until the browser has drawn. A page in the background draws nothing, so not for ever. */
const frame = (): Promise<void> =>
  new Promise((resolve) => {
    const late = setTimeout(resolve, 100);
    requestAnimationFrame(() => {
      clearTimeout(late);
      setTimeout(resolve);
    });
  });
