// Sets the chosen theme before anything is painted. Without it, the theme is the system’s.
(() => {
  try {
    const theme = localStorage.getItem('plumbline-theme');
    if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  } catch {
    // Storage can be forbidden, as it is to pages of some file shares.
  }
})();
