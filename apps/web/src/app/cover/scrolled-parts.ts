export interface Scrolled {
  element: Element;
  top: number;
  left: number;
}

/** Everything that is scrolled away from its start: hiding an element forgets how far it was scrolled. */
export function scrolledParts(): Scrolled[] {
  return [document.documentElement, ...document.body.querySelectorAll('*')]
    .filter((element) => element.scrollTop !== 0 || element.scrollLeft !== 0)
    .map((element) => ({ element, top: element.scrollTop, left: element.scrollLeft }));
}
