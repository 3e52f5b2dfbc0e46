'use client'

import { useEffect, useState } from 'react'
import type { Dictionary } from '@/lib/i18n/dictionary'

const STORED = 'nabla-review-keys'

/**
 * The page by keyboard alone: single keys go on, mark and comment, unless something is being written. They can be turned off, as
 * who dictates or trembles may want (WCAG 2.1.4).
 */
export function ReviewKeys({ words }: { words: Dictionary['review'] }) {
  const [isOn, setOn] = useState(true)

  useEffect(() => setOn(wasOn()), [])

  useEffect(() => {
    const stop = new AbortController()
    document.addEventListener('keydown', (event) => press(event, isOn), { signal: stop.signal })
    return () => stop.abort()
  }, [isOn])

  function turn(on: boolean) {
    setOn(on)
    keep(on)
  }

  return (
    <section aria-labelledby="keys" className="screen-only">
      <h2 id="keys" className="text-xl">
        {words.keys}
      </h2>
      <dl className="mt-1 grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 text-sm">
        {words.keyList.map(([key, what]) => (
          <div key={key} className="contents">
            <dt>
              <kbd className="rounded-sm border border-rule-strong bg-sheet px-1.5">{key}</kbd>
            </dt>
            <dd className="text-ink-soft">{what}</dd>
          </div>
        ))}
      </dl>
      <label className="mt-1 flex min-h-11 cursor-pointer items-center gap-2 text-sm">
        <input
          type="checkbox"
          checked={isOn}
          onChange={(event) => turn(event.currentTarget.checked)}
          className="size-4.5 accent-accent"
        />
        {words.keysOn}
      </label>
    </section>
  )
}

/** Storage may be forbidden: then keys are on at each visit. */
function wasOn(): boolean {
  try {
    return window.localStorage.getItem(STORED) !== 'off'
  } catch {
    return true
  }
}

function keep(on: boolean): void {
  try {
    window.localStorage.setItem(STORED, on ? 'on' : 'off')
  } catch {
    // It holds for this page.
  }
}

function press(event: KeyboardEvent, isOn: boolean): void {
  const target = event.target instanceof HTMLElement ? event.target : document.body
  if (event.key === 'Escape') target.blur()
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
    target.closest('form')?.requestSubmit()
    return
  }
  const isModified = event.ctrlKey || event.metaKey || event.altKey || event.isComposing
  if (!isOn || isModified || event.defaultPrevented || isWriting(target)) return
  if (act(event.key)) event.preventDefault()
}

/** Whether a key stands for itself there. */
function isWriting(target: HTMLElement): boolean {
  const isTicked = target instanceof HTMLInputElement && target.type === 'checkbox'
  return !isTicked && target.matches('input, textarea, select, math-field, [contenteditable]')
}

/** Does what a key stands for; false where it stands for nothing here. */
function act(key: string): boolean {
  switch (key) {
    case 'n':
      return click('a[rel="next"]')
    case 'p':
      return click('a[rel="prev"]')
    case 'm':
      return (
        focus('[data-review="look"] textarea') ||
        focus('[data-review="rubric"] input') ||
        focus('[data-review="mark"] input')
      )
    case 'c':
      return focus('[data-review="comment"] textarea')
    default:
      return /^[1-9]$/.test(key) && click('[data-review="rubric"] input', Number(key) - 1)
  }
}

function click(selector: string, place = 0): boolean {
  const found = [...document.querySelectorAll<HTMLElement>(selector)][place]
  found?.click()
  return found !== undefined
}

function focus(selector: string): boolean {
  const found = document.querySelector<HTMLElement>(selector)
  found?.focus()
  return found !== null
}
