import type { ComponentProps } from 'react'

/** `primary` once on a page's section, `quiet` beside it, `plain` where only words are wanted. */
export type ButtonLook = 'primary' | 'quiet' | 'plain'

/** What every button has, whatever its look. */
export const BUTTON_SHAPE =
  'inline-flex min-h-11 items-center justify-center gap-2 rounded-sm px-4 py-2 text-base no-underline aria-disabled:cursor-not-allowed aria-disabled:opacity-60'

/** The classes of each look. */
export const BUTTON_LOOKS: Readonly<Record<ButtonLook, string>> = {
  primary:
    'border border-transparent bg-accent font-medium text-on-accent not-aria-disabled:hover:bg-ink not-aria-disabled:hover:text-paper',
  quiet:
    'border border-rule-strong bg-sheet text-ink not-aria-disabled:hover:border-accent not-aria-disabled:hover:text-accent',
  plain: 'px-2 text-accent not-aria-disabled:hover:underline',
}

/**
 * A button keeps the focus while it is `disabled`, which the browser's own attribute would take: it is told as disabled, and pressing it
 * does nothing.
 */
export function Button({
  look = 'quiet',
  className = '',
  type = 'button',
  disabled = false,
  onClick,
  ...rest
}: ComponentProps<'button'> & { look?: ButtonLook }) {
  return (
    <button
      type={type}
      aria-disabled={disabled || undefined}
      onClick={disabled ? (event) => event.preventDefault() : onClick}
      className={`${BUTTON_SHAPE} ${BUTTON_LOOKS[look]} ${className}`}
      {...rest}
    />
  )
}
