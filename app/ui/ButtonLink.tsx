import type { ComponentProps } from 'react'
import { BUTTON_LOOKS, BUTTON_SHAPE, type ButtonLook } from './Button'
import { Link } from './Link'

/** A link that looks like a button. */
export function ButtonLink({
  look = 'quiet',
  className = '',
  ...rest
}: ComponentProps<typeof Link> & { look?: ButtonLook }) {
  return <Link className={`${BUTTON_SHAPE} ${BUTTON_LOOKS[look]} ${className}`} {...rest} />
}
