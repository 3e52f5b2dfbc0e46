import type { ComponentProps } from 'react'

/** `primary` once on a page's section, `quiet` beside it, `plain` where only words are wanted. */
export type ButtonLook = 'primary' | 'quiet' | 'plain'

/** What every button has, whatever its look. */
export const BUTTON_SHAPE =
  'inline-flex min-h-11 items-center justify-center gap-2 rounded-sm px-4 py-2 text-base no-underline disabled:opacity-60'

/** The classes of each look. */
export const BUTTON_LOOKS: Readonly<Record<ButtonLook, string>> = {
  primary: 'bg-accent font-medium text-on-accent enabled:hover:bg-ink enabled:hover:text-paper',
  quiet:
    'border border-rule-strong bg-sheet text-ink enabled:hover:border-accent enabled:hover:text-accent',
  plain: 'px-2 text-accent enabled:hover:underline',
}

export function Button({
  look = 'quiet',
  className = '',
  type = 'button',
  ...rest
}: ComponentProps<'button'> & { look?: ButtonLook }) {
  return (
    <button
      type={type}
      className={`${BUTTON_SHAPE} ${BUTTON_LOOKS[look]} ${className}`}
      {...rest}
    />
  )
}
