// Runs in the page of a journey: what has the focus, as somebody sees it who works by keys.
globalThis.heldFocus = () => {
  const holder = document.activeElement ?? document.body;
  // A field may leave its mark to the frame around it.
  const marked = [holder, holder.parentElement].find((one) => one && markOf(one) !== null) ?? holder;
  const mark = markOf(marked);
  const style = getComputedStyle(marked);
  const isInside = Number.parseFloat(style.outlineOffset) < 0 || style.outlineStyle === 'none';
  const ground = groundOf(isInside ? marked : marked.parentElement);
  const box = holder.getBoundingClientRect();
  const floating = holder.closest('header, [role="status"], [data-bulk-bar]');
  return {
    what: `${holder.tagName.toLowerCase()} “${(holder.getAttribute('aria-label') ?? holder.textContent ?? '').trim().slice(0, 50)}”`,
    isBody: holder === document.body || holder === document.documentElement,
    isPage: holder.id === 'page',
    contrast: mark === null ? 0 : contrast(mark, ground),
    isCovered: isCovered(holder, box),
    top: box.top + scrolled(holder),
    bottom: box.bottom + scrolled(holder),
    left: box.left,
    right: box.right,
    isAfloat: floating !== null,
    region: (holder.closest('dialog, main, header, nav, table, [class*="scroll"]') ?? document.body).className,
  };

  function scrolled(element) {
    let sum = 0;
    for (let one = element; one; one = one.parentElement) sum += one.scrollTop;
    return sum;
  }

  function markOf(element) {
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1.5 ? channels(outlineColor) : null;
  }

  function groundOf(element) {
    for (let one = element; one; one = one.parentElement) {
      const [red = 0, green = 0, blue = 0, alpha = 1] = channels(getComputedStyle(one).backgroundColor);
      if (alpha > 0.5) return [red, green, blue];
    }
    return [255, 255, 255];
  }

  function channels(color) {
    return (color.match(/[\d.]+/g) ?? []).map(Number);
  }

  function contrast(one, other) {
    const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((first, second) => second - first);
    return (light + 0.05) / (dark + 0.05);
  }

  function luminance(color) {
    const [red = 0, green = 0, blue = 0] = color.slice(0, 3).map((channel) => {
      const part = channel / 255;
      return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  }

  /** Nothing of it can be seen: out of the window, or under something else at every place that was tried. */
  function isCovered(element, { top, bottom, left, right }) {
    const [low, high] = [Math.max(top, 0), Math.min(bottom, innerHeight)];
    const [from, to] = [Math.max(left, 0), Math.min(right, innerWidth)];
    if (high - low < 2 || to - from < 2) return true;
    const places = [0.08, 0.5, 0.92].flatMap((across) =>
      [0.1, 0.5, 0.9].map((down) => [from + (to - from) * across, low + (high - low) * down]),
    );
    const seen = places.filter(([x, y]) => {
      const there = document.elementFromPoint(x, y);
      // A box of a table is smaller than the label around it.
      return (
        there !== null &&
        (element.contains(there) || there.contains(element) || there.closest('label')?.contains(element))
      );
    });
    return seen.length < 3;
  }
};
