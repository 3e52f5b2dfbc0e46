import { isTheme, LOCALE_COOKIE, THEME_COOKIE } from '@/app/request/preferences'
import { sameOrigin } from '@/lib/auth/sameOrigin'
import { isLocale } from '@/lib/i18n/locale'

const YEAR = 365 * 24 * 60 * 60

/**
 * Keeps the language or the theme in a cookie. A form without scripts is sent back to where it came from; a script
 * gets 204 and refreshes the page itself, so that nothing typed is lost.
 */
export async function POST(request: Request): Promise<Response> {
  if (!sameOrigin(request)) return new Response(null, { status: 403 })
  if (Number(request.headers.get('content-length') ?? 0) > 2_000) {
    return new Response(null, { status: 413 })
  }
  const form = await request.formData()
  const headers = new Headers()
  const locale = form.get('locale')
  const theme = form.get('theme')
  if (typeof locale === 'string' && isLocale(locale)) keep(headers, LOCALE_COOKIE, locale)
  if (typeof theme === 'string' && isTheme(theme)) keep(headers, THEME_COOKIE, theme)
  if (request.headers.get('accept') === 'application/json') {
    return new Response(null, { status: 204, headers })
  }
  headers.set('location', ownPath(form.get('back')))
  return new Response(null, { status: 303, headers })
}

function keep(headers: Headers, name: string, value: string): void {
  headers.append('set-cookie', `${name}=${value}; Path=/; Max-Age=${YEAR}; SameSite=Lax`)
}

/** A path of this site, never an address of another one. */
function ownPath(back: FormDataEntryValue | null): string {
  return typeof back === 'string' && /^\/(?![/\\])/.test(back) ? back : '/'
}
