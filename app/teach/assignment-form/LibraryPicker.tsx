'use client'

import { useEffect, useRef, useState } from 'react'
import { Button } from '@/app/ui/Button'
import type { LibraryPage, LibraryQuestion } from '@/lib/db/library'
import type { Dictionary } from '@/lib/i18n/dictionary'
import { fill, fillPlural } from '@/lib/i18n/fill'
import { tagName } from '@/lib/i18n/tagName'
import type { Locale } from '@/lib/question/question'
import { QuestionPreview } from './QuestionPreview'

/** Quiet before the library is asked. */
const QUIET_MILLISECONDS = 250
/** Tags offered at once. */
const TAGS_SHOWN = 16

/** The library: searched by words and tags, each question with its preview and a button that adds it. */
export function LibraryPicker({
  courseId,
  first,
  chosen,
  locale,
  words,
  onAdd,
}: {
  courseId: string
  /** What an empty search finds. */
  first: LibraryPage
  /** Names of the questions that are in the assignment. */
  chosen: readonly string[]
  locale: Locale
  words: Dictionary['assignment']
  onAdd: (question: LibraryQuestion) => void
}) {
  const [text, setText] = useState('')
  const [tags, setTags] = useState<readonly string[]>([])
  const [page, setPage] = useState<LibraryPage | null>(first)
  const [open, setOpen] = useState<string | null>(null)
  const asked = useRef('')

  useEffect(() => {
    const query = new URLSearchParams([
      ['course', courseId],
      ['text', text],
      ...tags.map((tag) => ['tag', tag]),
    ]).toString()
    if (asked.current === '' && text === '' && tags.length === 0) return
    asked.current = query
    const stop = new AbortController()
    const timer = window.setTimeout(() => {
      readPage(query, stop.signal).then(setPage, () => {
        if (!stop.signal.aborted) setPage(null)
      })
    }, QUIET_MILLISECONDS)
    return () => {
      window.clearTimeout(timer)
      stop.abort()
    }
  }, [courseId, text, tags])

  const offered = [
    ...tags.map((tag) => ({ tag, count: page?.found ?? 0 })),
    ...(page?.tags ?? []).filter(({ tag }) => !tags.includes(tag)).slice(0, TAGS_SHOWN),
  ]
  return (
    <section aria-labelledby="library" className="rounded-sm border border-rule p-4">
      <h3 id="library" className="text-lg">
        {words.library}
      </h3>
      <input
        type="search"
        aria-label={words.search}
        placeholder={words.searchHint}
        value={text}
        maxLength={200}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.preventDefault()
        }}
        autoComplete="off"
        className="mt-2 min-h-11 w-full rounded-sm border border-rule-strong bg-sheet px-3 text-base placeholder:text-ink-soft"
      />
      <ul aria-label={words.tags} className="mt-2 flex flex-wrap gap-x-1 gap-y-1">
        {offered.map(({ tag, count }) => (
          <li key={tag}>
            <button
              type="button"
              aria-pressed={tags.includes(tag)}
              onClick={() =>
                setTags(tags.includes(tag) ? tags.filter((one) => one !== tag) : [...tags, tag])
              }
              className="min-h-8 rounded-sm border border-rule px-2 text-sm text-ink-soft hover:border-accent hover:text-accent aria-pressed:border-accent aria-pressed:bg-accent-shade aria-pressed:text-accent"
            >
              {fill(words.tagCount, { tag: tagName(tag, locale), count })}
            </button>
          </li>
        ))}
      </ul>
      <p role="status" className="mt-2 text-sm text-ink-soft tabular-nums">
        {page === null
          ? words.searchFailed
          : page.found === 0
            ? words.noneFound
            : fill(words.found, { found: page.found, all: page.all })}
      </p>
      <ul className="mt-1 max-h-112 divide-y divide-rule overflow-y-auto border-t border-rule">
        {page?.questions.map((question) => {
          const title = question.title[locale]
          const isOpen = open === question.versionId
          return (
            <li key={question.versionId} className="py-2">
              <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
                <div className="min-w-48 grow basis-0">
                  <p className="font-prose">{title}</p>
                  <p className="text-sm text-ink-soft">
                    {question.name} · {fillPlural(words.parts, question.parts, locale)}
                    {question.tags.length > 0 &&
                      ` · ${question.tags.map((tag) => tagName(tag, locale)).join(', ')}`}
                  </p>
                </div>
                <Button
                  look="plain"
                  aria-expanded={isOpen}
                  aria-label={fill(words.previewOf, { question: title })}
                  onClick={() => setOpen(isOpen ? null : question.versionId)}
                >
                  {words.preview}
                </Button>
                {chosen.includes(question.name) ? (
                  <span className="inline-flex min-h-11 min-w-20 items-center justify-center text-sm text-ink-soft">
                    {words.added}
                  </span>
                ) : (
                  <Button
                    className="min-w-20"
                    aria-label={fill(words.addNamed, { question: title })}
                    onClick={() => onAdd(question)}
                  >
                    {words.add}
                  </Button>
                )}
              </div>
              {isOpen && (
                <QuestionPreview
                  courseId={courseId}
                  versionId={question.versionId}
                  label={fill(words.previewOf, { question: title })}
                  words={words}
                />
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

async function readPage(query: string, signal: AbortSignal): Promise<LibraryPage> {
  const reply = await fetch(`/api/library?${query}`, { signal })
  if (!reply.ok) throw new Error(`the library answered ${reply.status}`)
  return reply.json()
}
