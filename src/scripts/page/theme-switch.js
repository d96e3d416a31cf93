// Chooses between the system’s theme, light and dark, and keeps the choice.
(() => {
  const root = document.documentElement;
  const selects = document.querySelectorAll('[data-theme-switch]');
  const show = (theme) => {
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
    else delete root.dataset.theme;
    for (const select of selects) select.value = root.dataset.theme ?? 'system';
  };
  show(root.dataset.theme);
  for (const select of selects) {
    select.closest('[data-needs-script]').hidden = false;
    select.addEventListener('change', () => {
      show(select.value);
      try {
        if (select.value === 'system') localStorage.removeItem('plumbline-theme');
        else localStorage.setItem('plumbline-theme', select.value);
      } catch {
        // The choice then holds for this page alone.
      }
    });
  }
  // A page that comes back, or stands open beside this one, has missed the choice.
  addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return;
    try {
      show(localStorage.getItem('plumbline-theme'));
    } catch {
      // It then keeps its own.
    }
  });
  addEventListener('storage', ({ key, newValue }) => {
    if (key === 'plumbline-theme') show(newValue);
  });
})();
