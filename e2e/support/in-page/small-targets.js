// Runs in the page of a journey: what a finger cannot hit, what text is cut, what lies beyond the edge.
globalThis.phoneFaults = () => {
  const NEEDED = 40;
  const NEEDED_IN_TABLES = 24;
  const dialog = document.querySelector('dialog[open]');
  const seen = [
    ...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]'),
  ].filter((one) => (!dialog || dialog.contains(one)) && isInReach(one));
  return {
    looked: seen.length,
    small: seen.flatMap((one) => {
      const { width, height } = targetOf(one);
      const needed = one.closest('table, [role="grid"]') ? NEEDED_IN_TABLES : NEEDED;
      // A link in a sentence is exempt in its width, as its words are.
      const isNarrow = width < needed - 0.5 && getComputedStyle(one).display !== 'inline';
      return isNarrow || height < needed - 0.5
        ? [`${one.tagName.toLowerCase()} “${nameOf(one)}” ${Math.round(width)}×${Math.round(height)}`]
        : [];
    }),
    overhang: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    sideways: [...document.querySelectorAll('main *, dialog[open] *')]
      .filter((one) => /auto|scroll/.test(getComputedStyle(one).overflowX) && one.scrollWidth > one.clientWidth + 1)
      .filter((one) => one.checkVisibility() && !one.matches('input, textarea, select') && !holdsData(one))
      .map((one) => `${one.tagName.toLowerCase()}.${one.className}`),
  };

  function isInReach(one) {
    if (one.matches(':disabled, [type="hidden"]') || one.closest('[inert], .visually-hidden')) return false;
    const { width, height } = one.getBoundingClientRect();
    return one.checkVisibility({ visibilityProperty: true }) && width > 1 && height > 1;
  }

  /** A box is pressed by its label. */
  function targetOf(one) {
    const label = one.matches('[type="checkbox"], [type="radio"], [type="file"]') ? one.labels?.[0] : null;
    return (label ?? one).getBoundingClientRect();
  }

  function nameOf(one) {
    return (one.getAttribute('aria-label') ?? one.textContent ?? '').trim().slice(0, 40);
  }

  /** Data tables, a paper as it is printed, and a drawing of years are wider than a telephone. */
  function holdsData(one) {
    return one.querySelector('table, svg[role="img"], article') !== null || one.closest('table, article') !== null;
  }
};
