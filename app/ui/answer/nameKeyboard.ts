/** Tells a screen reader what MathLive leaves unsaid of its keyboard: that it is a region of the page, called as the field it types into. */
export function nameKeyboard(field: HTMLElement): void {
  const keyboard = document.querySelector('.ML__keyboard')
  if (keyboard === null) return
  keyboard.setAttribute('role', 'region')
  keyboard.setAttribute('aria-label', field.getAttribute('aria-label') ?? '')
}

/** Names the button that shows the keyboard, which MathLive calls in the browser's language, or in English. */
export function nameToggle(field: HTMLElement, name: string): void {
  const toggle = field.shadowRoot?.querySelector('[part=virtual-keyboard-toggle]')
  toggle?.setAttribute('aria-label', name)
  toggle?.removeAttribute('data-tooltip')
}
