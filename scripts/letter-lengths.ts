/** The letters of some words, most frequent first, and the lengths of their Huffman codes as digits of base 36, the end of a word first. */
export function letterLengths(words: readonly string[]): { readonly letters: string; readonly lengths: string } {
  const counts = new Map<string, number>();
  for (const word of words) for (let i = 0; i < word.length; i++) counts.set(word[i]!, (counts.get(word[i]!) ?? 0) + 1);
  const letters = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([letter]) => letter);
  const lengths = new Array<number>(letters.length + 1).fill(0);
  let trees = [words.length, ...letters.map((letter) => counts.get(letter)!)].map((weight, i) => ({
    weight,
    leaves: [i],
  }));
  while (trees.length > 1) {
    trees = trees.sort((a, b) => b.weight - a.weight || b.leaves[0]! - a.leaves[0]!);
    const [a, b] = [trees.pop()!, trees.pop()!];
    const leaves = [...a.leaves, ...b.leaves];
    for (const leaf of leaves) lengths[leaf] = lengths[leaf]! + 1;
    trees.push({ weight: a.weight + b.weight, leaves });
  }
  return { letters: letters.join(''), lengths: lengths.map((n) => n.toString(36)).join('') };
}
