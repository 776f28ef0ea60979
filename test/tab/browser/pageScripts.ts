/** Scripts that look at a page from within. As text: what runs there knows nothing of this side. */

/**
 * Numbers every stop of the keyboard in the order in which it stands, and tells how many. A group of radios is
 * one stop, and so are tabs; what is out of sight or cannot be used is none.
 */
export const numberStops = `(() => {
  const all = [...document.querySelectorAll('button, summary, input, select, textarea, a[href], [tabindex="0"]')];
  const stops = all.filter(
    (one) =>
      one.tabIndex >= 0 &&
      one.checkVisibility({ visibilityProperty: true }) &&
      !one.matches(':disabled') &&
      !(one.matches('input[type=radio]') && !one.checked),
  );
  for (const [index, one] of stops.entries()) one.dataset.stop = String(index);
  return stops.length;
})()`;

/** Where the keyboard is. */
export interface AtStop {
  /** Absent where it left the page. */
  readonly stop?: string;
  readonly shown: boolean;
  readonly html: string;
}

export const whereAmI = `(() => {
  const one = document.activeElement;
  const { bottom, top } = one.getBoundingClientRect();
  return {
    stop: one.dataset.stop,
    shown: bottom > 0 && top < innerHeight && one.matches(':focus-visible'),
    html: one.outerHTML.slice(0, 120),
  };
})()`;

/** What moves or fades for longer than anybody sees. */
export const whatMoves = `[...document.querySelectorAll('body *')].flatMap((one) => {
  const { transitionDuration, animationDuration, animationName } = getComputedStyle(one);
  const long = (text) => text.split(',').some((part) => Number.parseFloat(part) > 0.05);
  return long(transitionDuration) || (animationName !== 'none' && long(animationDuration))
    ? [one.outerHTML.slice(0, 100)]
    : [];
})`;

/** From here on `window.heard` is what a screen reader would be given to say. */
export const listen = `
  window.heard = [];
  const regionOf = (node) =>
    (node.nodeType === 1 ? node : node.parentElement)?.closest(
      '[role=status], [role=alert], [aria-live]:not([aria-live=off])',
    );
  new MutationObserver((changes) => {
    for (const { target, addedNodes } of changes) {
      const region = regionOf(target);
      if (region && region.textContent !== '' && (addedNodes.length > 0 || target.nodeType === 3))
        window.heard.push(region.textContent);
    }
  }).observe(document.body, { subtree: true, childList: true, characterData: true });`;

/** From here on `window.broken` is what the page's security policy kept out. */
export const watchPolicy = `
  window.broken = [];
  addEventListener('securitypolicyviolation', (event) => window.broken.push(event.violatedDirective));`;
