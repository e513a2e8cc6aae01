/** An HTML element. Whatever comes from outside goes in as text or as an attribute, never as markup. */
export function h<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes?: Record<string, string>,
  ...children: (string | Node)[]
): HTMLElementTagNameMap[Name]
export function h(
  name: string,
  attributes?: Record<string, string>,
  ...children: (string | Node)[]
): HTMLElement
export function h(name: string, attributes: Record<string, string> = {}, ...children: (string | Node)[]) {
  const element = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
  element.append(...children)
  return element
}
