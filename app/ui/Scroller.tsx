'use client'

import { type ReactNode, useEffect, useRef } from 'react'
import { scrolling } from '@/lib/i18n/scrolling'

/**
 * What scrolls sideways where it is wider than its place. Only then it takes the focus, so that keys can scroll it, and has a name that says so
 * (WCAG 2.1.1); where it fits, the way through the page has no stop at it.
 */
export function Scroller({
  as: Element = 'div',
  className = '',
  children,
}: {
  as?: 'div' | 'p' | 'span'
  className?: string
  children: ReactNode
}) {
  const place = useRef<HTMLDivElement & HTMLParagraphElement & HTMLSpanElement>(null)
  useEffect(() => {
    const box = place.current
    if (box === null) return
    const watch = new ResizeObserver(() => setFocusable(box))
    watch.observe(box)
    for (const child of box.children) watch.observe(child)
    return () => watch.disconnect()
  }, [])
  useEffect(() => {
    if (place.current !== null) setFocusable(place.current)
  })
  return (
    <Element ref={place} className={`overflow-x-auto ${className}`}>
      {children}
    </Element>
  )
}

function setFocusable(box: HTMLElement): void {
  if (box.scrollWidth > box.clientWidth) {
    box.tabIndex = 0
    box.role = 'group'
    box.ariaLabel = document.documentElement.lang.startsWith('zh')
      ? scrolling['zh-CN']
      : scrolling.en
  } else if (box.tabIndex === 0) {
    for (const name of ['tabindex', 'role', 'aria-label']) box.removeAttribute(name)
  }
}
