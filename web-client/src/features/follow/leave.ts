/**
 * The focus stays in the list when a row goes: it moves to the same button of the next row, of the one before, or to
 * the list itself.
 */
export function leave(button: HTMLElement | null): void {
  const row = button?.closest('li')
  const near = row?.nextElementSibling ?? row?.previousElementSibling
  const to = near?.querySelector<HTMLElement>('[data-leave]') ?? row?.parentElement
  to?.focus()
}
