/** Parts of the page that come later than others: what is held back now is put where it belongs after a while. */

export function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** Takes the attributes that `isHeld` names from all elements below, and gives them back after `ms`. */
export function holdBack(root: ParentNode, selector: string, isHeld: RegExp, ms: number): void {
  const held = [...root.querySelectorAll(selector)].map((element) => {
    const attributes = [...element.attributes].filter(({ name }) => isHeld.test(name));
    for (const { name } of attributes) element.removeAttribute(name);
    return { element, attributes: attributes.map(({ name, value }) => ({ name, value })) };
  });
  setTimeout(() => {
    for (const { element, attributes } of held) {
      // What has been written anew in the meantime is newer than what was held.
      for (const { name, value } of attributes)
        if (!element.hasAttribute(name)) element.setAttribute(name, value);
    }
  }, ms);
}
