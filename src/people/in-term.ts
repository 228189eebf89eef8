/** True where a day falls into a term of office; months compare by their own length. */
export function inTerm(term: { readonly from: string; readonly to: string }, day: string): boolean {
  const cut = (a: string, b: string) =>
    [a.slice(0, Math.min(a.length, b.length, 10)), b.slice(0, Math.min(a.length, b.length, 10))] as const;
  if (term.from) {
    const [from, on] = cut(term.from, day);
    if (on < from) return false;
  }
  if (term.to) {
    const [to, on] = cut(term.to, day);
    if (on > to) return false;
  }
  return true;
}
