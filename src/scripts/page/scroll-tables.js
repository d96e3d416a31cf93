// Takes tables that fit from the way of the Tab key: only what can be scrolled has to be reached.
(() => {
  const watch = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      const pane = target.closest('.table-scroll');
      const scrolls = pane.scrollWidth > pane.clientWidth || pane.scrollHeight > pane.clientHeight;
      pane.tabIndex = scrolls || pane.matches(':focus') ? 0 : -1;
    }
  });
  for (const pane of document.querySelectorAll('.table-scroll')) {
    watch.observe(pane);
    watch.observe(pane.firstElementChild);
  }
})();
