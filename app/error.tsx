'use client'

import { useSyncExternalStore } from 'react'
import { errors as en } from '@/lib/i18n/en/errors'
import { fill } from '@/lib/i18n/fill'
import { errors as zhCN } from '@/lib/i18n/zhCN/errors'
import { Button } from './ui/Button'

const never = () => () => {}
const pageLanguage = () => document.documentElement.lang

/** Our fault. The page's language is read from the document: whatever failed may have been what knew it. */
export default function BrokenPage({
  error,
  reset,
}: {
  error: Error & { digest?: string }
  reset: () => void
}) {
  const language = useSyncExternalStore(never, pageLanguage, () => 'zh-CN')
  const words = language === 'en' ? en : zhCN
  return (
    <main id="content" className="mx-auto max-w-[45rem] px-4 py-20 text-center sm:px-6">
      <p aria-hidden="true" className="font-prose text-5xl text-ink-soft">
        ∄
      </p>
      <h1 className="mt-half text-2xl">{words.brokenTitle}</h1>
      <p className="mt-2 text-ink-soft">{words.brokenLead}</p>
      {error.digest !== undefined && (
        <p className="mt-2 text-sm text-ink-soft">
          {fill(words.reference, { digest: error.digest })}
        </p>
      )}
      <p className="mt-line flex justify-center gap-3">
        <Button look="primary" onClick={reset}>
          {words.retry}
        </Button>
        <a href="/" className="px-4 py-2">
          {words.home}
        </a>
      </p>
    </main>
  )
}
