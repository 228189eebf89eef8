// The page: text in, highlights, JSON and reasons out. All reading and drawing of HTML is the worker's.
import { linkArticles } from '../src/report/client/link-articles.js';
import { ArticleView } from './article-view.js';
import { Asker } from './asker.js';
import { Exporter } from './exporter.js';
import { languageNow, make, part, say, speak } from './interface.js';
import { JsonView } from './json-view.js';
import type { Answer, Language } from './messages.js';
import { SourceBox } from './source-box.js';
import { whyOf } from './why-view.js';

/** Milliseconds after the last key before the text is read. */
const REST = 60;

interface Sample {
  readonly text: string;
  readonly publishedAt: string | null;
}

const data = <T>(id: string): T => JSON.parse(part(id).textContent ?? '') as T;
const samples = data<readonly Sample[]>('samples');

const article = new ArticleView(part('article'));
const state = part('state');
const limits = part('limits');
const published = part<HTMLInputElement>('published');
const zones = part<HTMLInputElement>('zones');
const sample = part<HTMLSelectElement>('sample');
const why = part('why');

let last: (Answer & { type: 'result' }) | null = null;
let lastWhy: (Answer & { type: 'explanation' }) | null = null;
let rest: ReturnType<typeof setTimeout> | undefined;

const asker = new Asker(part('worker').textContent ?? '', hear);
const json = new JsonView(part('json'), (index) => asker.ask({ type: 'piece', index }));
const exporter = new Exporter(data<readonly string[]>('formats'), (format) => asker.ask({ type: 'write', format }));
const source = new SourceBox(later);

function later(): void {
  clearTimeout(rest);
  rest = setTimeout(read, REST);
}

function read(): void {
  clearTimeout(rest);
  const publishedAt = published.value || null;
  state.textContent = say(last ? 'state.reading' : 'state.start');
  asker.read({
    source: source.source,
    publishedAt,
    zones: zones.checked ? 'all' : 'story',
    language: languageNow(),
  });
}

function hear(answer: Answer): void {
  if (answer.type === 'result') showResult(answer);
  else if (answer.type === 'drawn') article.show(answer.html);
  else if (answer.type === 'json') {
    part('json-note').hidden = !answer.shortened;
    json.show(answer.lines, answer.pieceLines);
  } else if (answer.type === 'piece') json.fill(answer.index, answer.html);
  else if (answer.type === 'explanation') showWhy(answer);
  else if (answer.type === 'files') exporter.take(answer);
  else state.textContent = say('state.failed', { message: answer.message });
}

function showResult(result: Answer & { type: 'result' }): void {
  last = result;
  article.show(result.html);
  exporter.forget();
  showWhy(null);
  tellState();
  tellLimits();
}

function tellState(): void {
  if (!last) return;
  const { preview, total, counts, milliseconds } = last;
  state.textContent = preview
    ? say('state.preview', { total })
    : say('state.done', { total, time: Math.round(milliseconds), ...counts });
}

function tellLimits(): void {
  const notes: string[] = [];
  if (last && last.shown < last.total) notes.push(say('state.capped', { shown: last.shown, total: last.total }));
  limits.replaceChildren(
    ...notes.map((note) => make('p', {}, note)),
    ...(last?.diagnostics ?? []).map(({ code, message }) =>
      make('p', { class: 'diagnostic', lang: 'en', dir: 'ltr' }, make('code', {}, code), ` ${message}`),
    ),
  );
}

function showWhy(answer: (Answer & { type: 'explanation' }) | null): void {
  lastWhy = answer;
  const parts = answer ? whyOf(answer) : [];
  why.replaceChildren(...(parts.length > 0 ? parts : [make('p', { class: 'hint' }, say('why.hint'))]));
  if (answer && answer.line !== null) json.goTo(answer.line);
}

function change(language: Language): void {
  speak(language);
  const own = sample.options[0];
  if (own) own.textContent = say('sample.own');
  source.tell();
  tellState();
  tellLimits();
  showWhy(lastWhy);
  if (last) asker.ask({ type: 'draw', language });
}

function choose(index: number): void {
  const chosen = samples[index];
  if (!chosen) return;
  published.value = chosen.publishedAt ?? '';
  source.set(chosen.text);
}

linkArticles(document);
// The finding that the article holds lit is the one to explain.
new MutationObserver((changes) => {
  for (const { target } of changes) {
    const pinned = (target as HTMLElement).dataset.pinned;
    if (pinned) asker.ask({ type: 'explain', id: pinned });
    else if (pinned === '') showWhy(null);
  }
}).observe(part('article'), { subtree: true, attributes: true, attributeFilter: ['data-pinned'] });

part('language').addEventListener('click', () => change(languageNow() === 'ar' ? 'en' : 'ar'));
part('theme').addEventListener('change', ({ target }) => {
  const { value } = target as HTMLSelectElement;
  if (value === 'auto') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = value;
});
part('clear').addEventListener('click', () => {
  sample.value = '';
  source.set('');
  part('source').focus();
});
part<HTMLInputElement>('file-open').addEventListener('change', ({ target }) => {
  const [file] = (target as HTMLInputElement).files ?? [];
  sample.value = '';
  if (file) void source.open(file);
});
published.addEventListener('change', read);
zones.addEventListener('change', read);
sample.addEventListener('change', () => choose(sample.value === '' ? -1 : Number(sample.value)));
part('source').addEventListener('input', () => {
  sample.value = '';
});

sample.append(
  make('option', { value: '' }, ''),
  ...samples.map(({ text }, i) => make('option', { value: String(i), lang: 'ar' }, text.slice(0, text.indexOf('\n')))),
);
sample.value = '0';
change(navigator.language.startsWith('ar') ? 'ar' : 'en');
choose(0);
