/** Lets the button `.sf-theme` change between light and dark; what the system asks for is what it starts with. */
export function switchTheme(document: Document): void {
  document.addEventListener('click', ({ target }) => {
    if (!(target instanceof Element && target.closest('.sf-theme'))) return;
    const root = document.documentElement;
    const isDark = root.dataset.theme
      ? root.dataset.theme === 'dark'
      : matchMedia('(prefers-color-scheme: dark)').matches;
    root.dataset.theme = isDark ? 'light' : 'dark';
  });
}
