import { folded } from '../corpus-model.js';
import { type Cell, csvOf } from '../csv.js';
import { type ReportTable, ROWS, renderRows, shownNote, type TableRow } from '../table.js';
import type { Language, Say } from '../words.js';

/** Lets a table be sorted by its heads, filtered, lengthened and saved as CSV. */
export function sortTable(element: HTMLElement, table: ReportTable, language: Language, say: Say): void {
  const body = element.querySelector('tbody')!;
  const note = element.querySelector('.sf-shown')!;
  const more = element.querySelector<HTMLElement>('.sf-next')!;
  const field = element.querySelector<HTMLInputElement>('.sf-find')!;
  const collator = new Intl.Collator(language, { numeric: true });
  let rows = [...table.rows];
  let most = ROWS;
  let searches: string[] | null = null;
  const found = (): TableRow[] => {
    const words = folded(field.value).split(/\s+/u).filter(Boolean);
    if (words.length === 0) return rows;
    const texts = (searches ??= rows.map(({ cells }) => folded(cells.join(' '))));
    return rows.filter((_, i) => words.every((word) => texts[i]!.includes(word)));
  };
  const show = () => {
    const chosen = found();
    body.innerHTML = renderRows(chosen.slice(0, most));
    note.textContent = shownNote(Math.min(most, chosen.length), chosen.length, say);
    more.hidden = chosen.length <= most;
  };
  field.addEventListener('input', () => {
    most = ROWS;
    show();
  });
  more.addEventListener('click', () => {
    most += ROWS;
    show();
  });
  element.querySelector('.sf-save')!.addEventListener('click', () => {
    const head = [...table.columns, 'label.articles'].map((column) => say(column));
    const lines = found().map(({ cells, articles }) => [...cells, articles.map((number) => number + 1).join(' ')]);
    save(csvOf([head, ...lines]), `${table.name}.csv`);
  });
  for (const button of element.querySelectorAll<HTMLElement>('.sf-sort'))
    button.addEventListener('click', () => {
      const column = Number(button.dataset.column);
      const head = button.closest('th')!;
      const isNumber = table.rows.some(({ cells }) => typeof cells[column] === 'number');
      const before = head.getAttribute('aria-sort');
      const isRising = before ? before === 'descending' : !isNumber;
      for (const other of element.querySelectorAll('th')) other.removeAttribute('aria-sort');
      head.setAttribute('aria-sort', isRising ? 'ascending' : 'descending');
      rows = [...table.rows].sort((a, b) => inOrder(a.cells[column]!, b.cells[column]!, isRising, collator));
      searches = null;
      show();
    });
}

/** Cells without a value come last, whichever way. */
function inOrder(a: Cell, b: Cell, isRising: boolean, collator: Intl.Collator): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  const order = typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));
  return isRising ? order : -order;
}

function save(text: string, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
