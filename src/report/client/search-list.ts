import { folded, type ListedArticle } from '../corpus-model.js';
import { LISTED, renderList } from '../list-view.js';
import type { Language, Say } from '../words.js';

/** Lets the field above the list of articles choose what it shows. */
export function searchList(document: Document, articles: readonly ListedArticle[], language: Language, say: Say): void {
  const field = document.querySelector<HTMLInputElement>('#sf-search')!;
  const list = document.getElementById('sf-list')!;
  const note = document.getElementById('sf-listed')!;
  const more = document.getElementById('sf-list-more')!;
  const all = articles.map((article, number) => ({ number, article }));
  let most = LISTED;
  const show = () => {
    const words = folded(field.value).split(/\s+/u).filter(Boolean);
    const found = all.filter(({ article }) => words.every((word) => article.search.includes(word)));
    const shown = found.slice(0, most);
    list.innerHTML = renderList(shown, language, say);
    note.textContent = say('note.search', { shown: shown.length, all: found.length });
    more.hidden = found.length <= most;
  };
  field.addEventListener('input', () => {
    most = LISTED;
    show();
  });
  more.addEventListener('click', () => {
    most += LISTED;
    show();
  });
}
