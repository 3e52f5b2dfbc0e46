'use client'

import { usePathname, useRouter } from 'next/navigation'
import type { FormEvent, ReactNode } from 'react'

/**
 * A button that keeps one preference. With scripts the page changes in place and keeps what is typed; without, the form
 * goes to the server and comes back.
 */
export function PreferenceButton({
  name,
  value,
  pressed,
  label,
  lang,
  className,
  children,
}: {
  name: 'locale' | 'theme'
  value: string
  pressed?: boolean
  label?: string
  lang?: string
  className?: string
  children: ReactNode
}) {
  const router = useRouter()
  const path = usePathname()

  async function keep(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const body = new FormData()
    body.set(name, value)
    const reply = await fetch('/api/preferences', {
      method: 'POST',
      body,
      headers: { accept: 'application/json' },
    })
    if (reply.ok) router.refresh()
  }

  return (
    <form method="post" action="/api/preferences" onSubmit={(event) => void keep(event)}>
      <input type="hidden" name={name} value={value} />
      <input type="hidden" name="back" value={path} />
      <button
        type="submit"
        aria-pressed={pressed}
        aria-label={label}
        lang={lang}
        className={className}
      >
        {children}
      </button>
    </form>
  )
}
