/** Brings the article fragments of a document to life: hovering, focus, pins, filters, keys. Also those that come later. */
export function linkArticles(document: Document): void {
  document.addEventListener('pointerover', ({ target }) => light(target, false));
  document.addEventListener('focusin', ({ target }) => light(target, true));
  document.addEventListener('pointerout', ({ target, relatedTarget }) => {
    const article = articleOf(target);
    if (article && !article.contains(relatedTarget as Node | null)) show(article, article.dataset.pinned ?? '');
  });
  document.addEventListener('click', onClick);
  document.addEventListener('keydown', onKey);
}

const articleOf = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('.sf-article') : null;

const near = (target: EventTarget | null, selector: string): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>(selector) : null;

const words = (text: string | undefined): string[] => (text ? text.split(' ') : []);

/** The finding that an element of the text or the margin stands for: of a place, the innermost that is not filtered out. */
function findingAt(article: HTMLElement, target: EventTarget | null): string {
  const mark = near(target, '.sf-text mark');
  if (mark) return words(mark.dataset.f).find((id) => !isOff(article, id)) ?? '';
  const href = near(target, '.sf-card a')?.getAttribute('href');
  const linked = href ? article.ownerDocument.getElementById(href.slice(1)) : null;
  return linked?.dataset.id ?? near(target, '.sf-card')?.dataset.id ?? '';
}

const cardOf = (article: HTMLElement, id: string): HTMLElement | null =>
  article.querySelector<HTMLElement>(`.sf-card[data-id="${id}"]`);

const KINDS: Readonly<Record<string, string>> = {
  ...{ p: 'person', c: 'country', l: 'place', o: 'organization', t: 'date', m: 'meeting', q: 'quote' },
};

const isOff = (article: HTMLElement, id: string): boolean => words(article.dataset.off).includes(KINDS[id[0]!]!);

function light(target: EventTarget | null, always: boolean): void {
  const article = articleOf(target);
  if (!article) return;
  const id = findingAt(article, target);
  if (id || !always) show(article, id || (article.dataset.pinned ?? ''));
}

/** Lights a finding in text and margin, and fainter the cards it names and those that name it. */
function show(article: HTMLElement, id: string): void {
  if ((article.dataset.lit ?? '') === id) return;
  article.dataset.lit = id;
  for (const lit of article.querySelectorAll('.sf-lit, .sf-near')) lit.classList.remove('sf-lit', 'sf-near');
  if (!id) return;
  for (const mark of article.querySelectorAll(`mark[data-f~="${id}"]`)) mark.classList.add('sf-lit');
  const card = cardOf(article, id);
  card?.classList.add('sf-lit');
  for (const named of words(card?.dataset.refs)) cardOf(article, named)?.classList.add('sf-near');
  for (const naming of article.querySelectorAll(`.sf-card[data-refs~="${id}"]`)) naming.classList.add('sf-near');
}

/** Keeps a finding lit until another is pinned or Escape lets it go. */
function pin(article: HTMLElement, id: string): void {
  for (const pinned of article.querySelectorAll('.sf-pinned')) {
    pinned.classList.remove('sf-pinned');
    pinned.querySelector('.sf-pin')?.setAttribute('aria-pressed', 'false');
  }
  article.dataset.pinned = id;
  show(article, id);
  const card = id ? cardOf(article, id) : null;
  if (!card) return;
  card.classList.add('sf-pinned');
  card.querySelector('.sf-pin')?.setAttribute('aria-pressed', 'true');
}

function onClick(event: MouseEvent): void {
  const article = articleOf(event.target);
  if (!article) return;
  const filter = near(event.target, '.sf-filter');
  if (filter) {
    toggle(article, filter);
    return;
  }
  const link = near(event.target, '.sf-card a');
  if (link) {
    follow(article, link, event);
    return;
  }
  const button = near(event.target, '.sf-pin');
  if (button) {
    const id = near(button, '.sf-card')?.dataset.id ?? '';
    const isNew = article.dataset.pinned !== id;
    pin(article, isNew ? id : '');
    if (isNew) reveal(article.querySelector(`mark[data-f~="${id}"]`));
    return;
  }
  const mark = near(event.target, '.sf-text mark');
  // A click that ends a selection is none.
  if (!mark || article.ownerDocument.getSelection()?.isCollapsed === false) return;
  const id = findingAt(article, mark);
  pin(article, article.dataset.pinned === id ? '' : id);
  rove(article, mark);
  reveal(cardOf(article, id));
}

/** Goes from a card to a place in the text, or to another card. */
function follow(article: HTMLElement, link: HTMLElement, event: Event): void {
  const target = article.ownerDocument.getElementById(link.getAttribute('href')?.slice(1) ?? '');
  if (!target) return;
  event.preventDefault();
  const id = target.dataset.id ?? near(link, '.sf-card')?.dataset.id ?? '';
  pin(article, id);
  if (target.matches('mark')) rove(article, target);
  (target.querySelector<HTMLElement>('.sf-pin') ?? target).focus({ preventScroll: true });
  show(article, id);
  reveal(target);
}

const reveal = (element: Element | null): void => {
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  element?.scrollIntoView({ block: 'nearest', behavior: calm ? 'auto' : 'smooth' });
};

/** One place of the text is a tab stop: the last one visited. */
function rove(article: HTMLElement, mark: HTMLElement): void {
  article.querySelector('.sf-text mark[tabindex="0"]')?.setAttribute('tabindex', '-1');
  mark.setAttribute('tabindex', '0');
}

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: 1, ArrowDown: 1, ArrowRight: -1, ArrowUp: -1 };

function onKey(event: KeyboardEvent): void {
  const article = articleOf(event.target);
  if (!article || event.altKey || event.ctrlKey || event.metaKey) return;
  if (event.key === 'Escape') {
    release(article, event.target);
    return;
  }
  const mark = near(event.target, '.sf-text mark');
  if (!mark) return;
  if (event.key === 'Enter' || event.key === ' ') {
    const id = findingAt(article, mark);
    pin(article, id);
    const card = cardOf(article, id);
    card?.querySelector<HTMLElement>('.sf-pin')?.focus({ preventScroll: true });
    reveal(card);
  } else if (event.key in STEPS) {
    const next = step(article, mark, event.key);
    if (next) {
      rove(article, next);
      next.focus();
    }
  } else return;
  event.preventDefault();
}

/** The place to which an arrow leads: left is forward where the line runs from right to left. */
function step(article: HTMLElement, mark: HTMLElement, key: string): HTMLElement | undefined {
  const marks = [...article.querySelectorAll<HTMLElement>('.sf-text mark')].filter((m) =>
    words(m.dataset.f).some((id) => !isOff(article, id)),
  );
  const runsLeft = getComputedStyle(mark).direction === 'rtl' || key === 'ArrowDown' || key === 'ArrowUp';
  return marks[marks.indexOf(mark) + STEPS[key]! * (runsLeft ? 1 : -1)];
}

/** Escape lets go of the pin and, from a card, goes back to the text. */
function release(article: HTMLElement, target: EventTarget | null): void {
  const id = near(target, '.sf-card')?.dataset.id;
  pin(article, '');
  show(article, '');
  if (!id) return;
  const current = article.querySelector<HTMLElement>('.sf-text mark[tabindex="0"]');
  const mark = words(current?.dataset.f).includes(id)
    ? current
    : article.querySelector<HTMLElement>(`.sf-text mark[data-f~="${id}"]`);
  if (!mark) return;
  rove(article, mark);
  mark.focus();
  reveal(mark);
}

/** Shows or hides a kind: its colour in the text and its cards. */
function toggle(article: HTMLElement, filter: HTMLElement): void {
  const kind = filter.dataset.filter!;
  const isOn = filter.getAttribute('aria-pressed') === 'true';
  filter.setAttribute('aria-pressed', String(!isOn));
  const off = words(article.dataset.off).filter((other) => other !== kind);
  article.dataset.off = (isOn ? [...off, kind] : off).join(' ');
  for (const cards of article.querySelectorAll<HTMLElement>(`.sf-cards[data-kind="${kind}"]`)) cards.hidden = isOn;
  for (const mark of article.querySelectorAll<HTMLElement>('.sf-text mark')) {
    const shown = words(mark.dataset.f).find((id) => id[0] !== 'm' && id[0] !== 'q' && !isOff(article, id));
    if (shown) mark.dataset.fill = KINDS[shown[0]!]!;
    else delete mark.dataset.fill;
  }
  pin(article, '');
}
