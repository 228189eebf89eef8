/** Prints rows under a heading as a Markdown table; numbers to the right. */
export function printTable(heading: string, head: readonly string[], rows: readonly (readonly string[])[]): void {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rule = head.map((_, i) => (i === 0 ? '---' : '--:'));
  console.log(`\n### ${heading}\n${[head, rule, ...rows].map(line).join('\n')}`);
}
