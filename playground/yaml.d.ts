declare module '*.yaml' {
  const words: Readonly<Record<string, { readonly en: string; readonly ar: string }>>;
  export default words;
}
