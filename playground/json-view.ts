import { make } from './interface.js';

/** Pixels above and below the window in which pieces are filled. */
const MARGIN = 600;

/** The JSON in pieces of equal height: only those near the window hold text, asked for when they come near. */
export class JsonView {
  private pieces: HTMLElement[] = [];
  private pieceLines = 1;
  private lines = 0;
  private watcher: IntersectionObserver;
  private marked: { line: number } | null = null;

  constructor(
    private readonly box: HTMLElement,
    private readonly ask: (index: number) => void,
  ) {
    this.watcher = new IntersectionObserver((changes) => this.look(changes), { root: box, rootMargin: `${MARGIN}px` });
  }

  /** Shows a record of so many lines, none of them yet filled; without lines, nothing. */
  show(lines: number, pieceLines: number): void {
    this.watcher.disconnect();
    this.lines = lines;
    this.pieceLines = pieceLines;
    this.marked = null;
    this.pieces = [];
    for (let first = 0; first < lines; first += pieceLines) {
      const piece = make('pre', { class: 'json-piece', dir: 'ltr', translate: 'no' });
      piece.dataset.index = String(this.pieces.length);
      piece.style.setProperty('--lines', String(Math.min(pieceLines, lines - first)));
      this.pieces.push(piece);
    }
    this.box.replaceChildren(...this.pieces);
    for (const piece of this.pieces) this.watcher.observe(piece);
  }

  /** Fills a piece with HTML whose text is escaped. */
  fill(index: number, html: string): void {
    const piece = this.pieces[index];
    if (!piece) return;
    piece.innerHTML = html;
    this.mark();
  }

  /** Scrolls to a line and marks it. */
  goTo(line: number): void {
    const piece = this.pieces[Math.floor(line / this.pieceLines)];
    if (!piece || line >= this.lines) return;
    this.marked = { line };
    const height =
      piece.offsetHeight / Math.min(this.pieceLines, this.lines - Number(piece.dataset.index) * this.pieceLines);
    this.box.scrollTo({ top: piece.offsetTop + (line % this.pieceLines) * height - this.box.clientHeight / 3 });
    this.mark();
  }

  private mark(): void {
    for (const bar of this.box.querySelectorAll('.json-bar')) bar.remove();
    if (!this.marked) return;
    const { line } = this.marked;
    const piece = this.pieces[Math.floor(line / this.pieceLines)]!;
    const bar = make('span', { class: 'json-bar', 'aria-hidden': 'true' });
    bar.style.setProperty('--line', String(line % this.pieceLines));
    piece.append(bar);
  }

  private look(changes: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of changes) {
      const piece = target as HTMLElement;
      if (isIntersecting && piece.childNodes.length === 0) this.ask(Number(piece.dataset.index));
      else if (!isIntersecting) piece.replaceChildren();
    }
  }
}
