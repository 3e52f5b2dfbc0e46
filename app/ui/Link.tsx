import NextLink from 'next/link'
import type { ComponentProps } from 'react'

/**
 * Next's link, without what that fetches of the page behind it before it is pressed: a page here is somebody's own, of which nothing
 * is known beforehand, and a list of a class would ask the server for thirty at once.
 */
export function Link(props: Omit<ComponentProps<typeof NextLink>, 'prefetch'>) {
  return <NextLink {...props} prefetch={false} />
}
