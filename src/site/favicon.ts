const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="3" fill="#1b2430"/><path d="M7.6 1.5h.8v6h1.9L8 14.2 5.7 7.5h1.9z" fill="#fff"/></svg>';

/** A plumb bob, as an address of its own, so that no browser asks the host for one. */
export const favicon = `data:image/svg+xml,${encodeURIComponent(svg)}`;
