import { headers } from 'next/headers'
import { nonceOf } from '@/app/request/contentSecurityPolicy'
import { FieldCodeLinks } from './FieldCodeLinks'

/**
 * Shows nothing: standing in a page it names the formula field's code in the page's head, so that it comes while the page is
 * still being built. On a slow line that is the longest wait for a page one can answer on.
 */
export async function FieldCode() {
  return <FieldCodeLinks nonce={nonceOf(await headers())} />
}
