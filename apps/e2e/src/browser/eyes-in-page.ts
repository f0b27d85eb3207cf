/**
 * Looks at a page from inside of it, as `window.eyes`. Source, for the tests are compiled without a browser's types;
 * `eyes.ts` says what is asked of it.
 */
export const EYES_IN_PAGE = `(() => {
  const CONTROLS = [
    'a[href]', 'button', 'input:not([type=hidden])', 'select', 'textarea', 'summary', '[contenteditable=true]',
    ...['button', 'tab', 'menuitem', 'option', 'switch', 'link', 'checkbox', 'radio', 'combobox'].map((role) => '[role=' + role + ']'),
    '.react-flow__node.selectable',
  ].join(',');
  /** One Tab leads into each of these, and other keys on in it. */
  const COMPOSITE = '[role=tablist],[role=radiogroup],[role=menu],[role=listbox],.react-flow__node';

  const isIn = (element, within) => within === undefined || element.closest(within) !== null;
  const isSeen = (element) =>
    element.checkVisibility({ visibilityProperty: true }) && element.closest('[inert],[aria-hidden=true]') === null;
  const isEnabled = (element) =>
    !element.matches(':disabled,[data-disabled],[aria-disabled=true]') && element.type !== 'file';
  const controls = (within) =>
    [...document.querySelectorAll(CONTROLS)].filter(
      (element) => isIn(element, within) && isSeen(element) && isEnabled(element),
    );

  /** What is seen of a control: a switch and a radio button hide the input itself. */
  const drawn = (element) => {
    const { width, height } = element.getBoundingClientRect();
    const isHidden = width < 3 || height < 3 || getComputedStyle(element).opacity === '0';
    return isHidden ? (element.closest('label') ?? element.labels?.[0] ?? element.parentElement) : element;
  };
  const called = (element) => {
    const name = (element.computedName ?? element.ariaLabel ?? element.textContent ?? '').trim();
    const what = element.getAttribute('role') ?? element.tagName.toLowerCase();
    return what + ' "' + name.slice(0, 60) + '"' + (name === '' ? ' ' + element.outerHTML.slice(0, 120) : '');
  };

  const IN_BOX = [[0.5, 0.5], [0.1, 0.2], [0.9, 0.2], [0.1, 0.8], [0.9, 0.8]];
  const pointsOf = (shown) => {
    const { left, top, width, height } = shown.getBoundingClientRect();
    return IN_BOX.map(([x, y]) => [left + width * x, top + height * y]);
  };
  const shows = (shown, [x, y]) => {
    const there = document.elementFromPoint(x, y);
    return there !== null && (shown.contains(there) || there.closest('label')?.contains(shown) === true);
  };

  // --- Tab ---

  const finishChanges = () => {
    for (const animation of document.getAnimations())
      if (animation.effect?.getComputedTiming().endTime !== Infinity) animation.finish();
  };
  const look = (element) => {
    const above = [element.parentElement, element.closest('label'), element.closest('.mantine-Input-input')];
    const around = [element, ...above, element.nextElementSibling, drawn(element)];
    const styleOf = (one) => {
      const { outlineStyle, outlineWidth, outlineColor, boxShadow, borderTopColor, backgroundColor, stroke } = getComputedStyle(one);
      return [outlineStyle === 'none' ? '' : outlineWidth + outlineColor, boxShadow, borderTopColor, backgroundColor, stroke].join();
    };
    return around.filter((one) => one instanceof Element).map(styleOf).join('|');
  };
  const lookNow = (element) => {
    look(element);
    finishChanges();
    return look(element);
  };

  /** How everything looks while nothing of it has the focus. */
  let unfocused = new Map();
  let stops = [];
  const beginWalk = (within) => {
    const part = within === undefined ? null : [...document.querySelectorAll(within)].at(-1);
    if (part !== null) {
      if (!part.hasAttribute('tabindex')) part.tabIndex = -1;
      part.focus();
    } else document.activeElement.blur();
    document.body.offsetWidth;
    finishChanges();
    unfocused = new Map(controls(within).map((element) => [element, look(element)]));
    stops = [];
  };
  const isSeenToHaveFocus = (element) => {
    const before = unfocused.get(element);
    if (element.closest('.react-flow__edge') !== null) return true;
    return before === undefined ? element.matches(':focus-visible') : before !== lookNow(element);
  };
  const coveredStop = () => {
    const shown = drawn(stops.at(-1));
    return pointsOf(shown).some((point) => shows(shown, point)) ? null : 'covered: ' + called(stops.at(-1));
  };
  const step = (within) => {
    const element = document.activeElement;
    const isOutside = element === document.body || !isIn(element, within);
    if (isOutside) return { isOver: stops.length > 0 && within !== undefined, fault: null };
    if (element === stops[0]) return { isOver: true, fault: null };
    // Tab goes through a date's day, month and year, too, and through a player's buttons.
    if (element === stops.at(-1) && element.matches('[type=date],[type=time],audio')) return { isOver: false, fault: null };
    if (stops.includes(element)) return { isOver: true, fault: 'a trap at ' + called(element) };
    stops.push(element);
    if (!isSeenToHaveFocus(element)) return { isOver: false, fault: 'focus is not seen: ' + called(element) };
    // The middle of an edge's box is seldom on the edge.
    const isCovered = element.closest('.react-flow__edge') === null && coveredStop() !== null;
    return { isOver: false, fault: isCovered ? 'covered' : null };
  };
  const isReached = (element) => {
    if (stops.includes(element)) return true;
    if (element.type === 'radio') return stops.some((stop) => stop.name === element.name);
    const group = element.parentElement.closest(COMPOSITE);
    return group !== null && element.tabIndex < 0 && stops.some((stop) => group.contains(stop));
  };
  const afterWalk = (within) => [
    ...stops.filter((stop) => stop.isConnected && (stop.computedName ?? '?').trim() === '').map((stop) => 'no name: ' + called(stop)),
    ...controls(within)
      .filter((element) => unfocused.has(element) && !isReached(element))
      .map((element) => 'not reached: ' + called(element)),
  ];

  // --- layout ---

  /** WCAG 2.5.8: a target is 24 px, or nothing else is within a circle of 24 px around its middle. */
  const isTooSmall = (element, all) => {
    const boxes = [drawn(element), ...(element.labels ?? [])].map((one) => one.getBoundingClientRect());
    if (boxes.some(({ width, height }) => width >= 23.5 && height >= 23.5)) return false;
    if (element.matches('a') && getComputedStyle(element).display === 'inline') return false;
    const { left, top, width, height } = boxes[0];
    const [x, y] = [left + width / 2, top + height / 2];
    return all.some((other) => {
      if (other === element || other.contains(element) || element.contains(other)) return false;
      const box = drawn(other).getBoundingClientRect();
      const [dx, dy] = [Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom)];
      return Math.hypot(dx, dy) < 12;
    });
  };
  const isCut = (element) => {
    const { overflowX, clipPath } = getComputedStyle(element);
    if (element.clientWidth <= 1 || clipPath !== 'none' || element.matches('textarea')) return false;
    if (element.matches('input')) return element.readOnly && element.scrollWidth > element.clientWidth + 1;
    return ['hidden', 'clip'].includes(overflowX) && element.scrollWidth > element.clientWidth + 1;
  };
  const hasText = (element) =>
    element.matches('input') || [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim() !== '');

  const controlFaults = (element, all) => {
    const shown = drawn(element);
    shown.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
    const { left, right, top, bottom, height } = shown.getBoundingClientRect();
    const isOutside = left < -1 || right > innerWidth + 1 || top < -1 || bottom > innerHeight + 1;
    const faults = [];
    if (isOutside && height < innerHeight) faults.push('outside: ' + called(element));
    if (!isOutside && !shows(shown, pointsOf(shown)[0])) faults.push('covered: ' + called(element));
    if (isTooSmall(element, all)) faults.push('small: ' + called(element));
    return faults;
  };
  /** What is drawn on the canvas is moved and zoomed by whoever looks at it; a link past all is there by focus only. */
  const isApart = (element) => element.closest('.react-flow__viewport,.react-flow__attribution,a[href^="#"]') !== null;
  const layoutFaults = (within) => {
    const wide = [document.scrollingElement, document.querySelector('main')]
      .filter((element) => element !== null && element.scrollWidth > element.clientWidth + 1)
      .map((element) => element.tagName.toLowerCase() + ' scrolls sideways: ' + element.scrollWidth + ' in ' + element.clientWidth);
    const all = controls(within).filter((element) => !isApart(element));
    const cut = [...document.querySelectorAll((within ?? 'body') + ' *')]
      .filter((element) => !isApart(element) && hasText(element) && isSeen(element) && isCut(element) && element.closest('[title]') === null)
      .map((element) => 'cut off: ' + (element.value ?? element.textContent).slice(0, 80));
    return [...new Set([...wide, ...all.flatMap((element) => controlFaults(element, all)), ...cut])];
  };

  const nextFrame = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  window.eyes = { beginWalk, step, coveredStop, afterWalk, layoutFaults, nextFrame };
})()`;
