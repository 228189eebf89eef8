declare module 'natural/lib/natural/distance/jaro-winkler_distance.js' {
  /** Similarity of two strings, 0 to 1. */
  export default function JaroWinklerDistance(a: string, b: string): number;
}
declare module 'natural/lib/natural/distance/levenshtein_distance.js' {
  const distances: {
    /** Edits, transpositions counted as one, between two strings. */
    DamerauLevenshteinDistance(a: string, b: string, options?: { damerau?: boolean; restricted?: boolean }): number;
  };
  export default distances;
}
