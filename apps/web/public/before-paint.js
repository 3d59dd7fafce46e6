// Runs before the first paint, so that a dark screen never flashes white. A file of its own: the content
// security policy allows no script inside the page.
(function () {
  try {
    const chosen = localStorage.getItem('okenko.color-scheme');
    const dark =
      chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
    document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
    const language = localStorage.getItem('okenko.language');
    if (language) document.documentElement.lang = language;
  } catch {
    // Storage may be closed to us; the page then starts as the system likes it.
  }
})();
