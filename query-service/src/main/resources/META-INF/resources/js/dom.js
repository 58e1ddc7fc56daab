// Everything shown is made here. Text is always set as text: names and messages come from strangers.

/** An element with attributes and children; strings become text, null and false nothing. */
export function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) {
      continue;
    }
    if (name.startsWith('on')) {
      element.addEventListener(name.slice(2), value);
    } else {
      element.setAttribute(name, value === true ? '' : String(value));
    }
  }
  append(element, children);
  return element;
}

function append(element, children) {
  for (const child of children.flat(Infinity)) {
    if (child === null || child === undefined || child === false) {
      continue;
    }
    element.append(child instanceof Node ? child : document.createTextNode(String(child)));
  }
}

/** Replaces what an element holds. */
export function show(element, ...children) {
  element.replaceChildren();
  append(element, children);
  element.setAttribute('aria-busy', 'false');
}

/** A box that says that there is nothing, or what went wrong. */
export function state(text, bad = false) {
  return el('div', {class: bad ? 'state bad' : 'state', role: bad ? 'alert' : null}, text);
}

export const byId = (id) => document.getElementById(id);
