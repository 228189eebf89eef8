/** One space for every run of blanks; trimmed. */
export const oneLine = (text: string): string => text.replace(/[\s\u00a0]+/gu, ' ').trim();

/** The text of a document: the title as its first line (zone headline), then the paragraphs, blank lines between. */
export function composeText(title: string | null, paragraphs: readonly string[]): string {
  const head = title === null ? '' : oneLine(title);
  const rest = paragraphs.filter((paragraph, i) => paragraph.trim() !== '' && !(i < 4 && oneLine(paragraph) === head));
  return (head === '' ? rest : [head, ...rest]).join('\n\n');
}
