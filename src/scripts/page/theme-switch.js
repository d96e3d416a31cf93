// Chooses between the system’s theme, light and dark, and keeps the choice.
(() => {
  const root = document.documentElement;
  for (const select of document.querySelectorAll('[data-theme-switch]')) {
    select.value = root.dataset.theme ?? 'system';
    select.closest('[data-needs-script]').hidden = false;
    select.addEventListener('change', () => {
      if (select.value === 'system') delete root.dataset.theme;
      else root.dataset.theme = select.value;
      try {
        if (select.value === 'system') localStorage.removeItem('plumbline-theme');
        else localStorage.setItem('plumbline-theme', select.value);
      } catch {
        // The choice then holds for this page alone.
      }
    });
  }
})();
