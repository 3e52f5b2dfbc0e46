'use client'

import { type ReactNode, useEffect, useRef } from 'react'
import { scrolling } from '@/lib/i18n/scrolling'

/**
 * What scrolls sideways where it is wider than its place. Only then it takes the focus, so that keys can scroll it, and has a name that says so
 * (WCAG 2.1.1); where it fits, the way through the page has no stop at it. Until scripts run nobody knows, and it takes the focus.
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
    void document.fonts.ready.then(() => setFocusable(box))
    return () => watch.disconnect()
  }, [])
  useEffect(() => {
    if (place.current !== null) setFocusable(place.current)
  })
  return (
    <Element ref={place} tabIndex={0} className={`overflow-x-auto overflow-y-hidden ${className}`}>
      {children}
    </Element>
  )
}

function setFocusable(box: HTMLElement): void {
  if (box.scrollWidth > box.clientWidth) {
    const { lang } = document.documentElement
    box.tabIndex = 0
    box.setAttribute('role', 'group')
    box.setAttribute('aria-label', lang === 'zh-CN' ? scrolling['zh-CN'] : scrolling.en)
  } else if (box.tabIndex === 0) {
    for (const name of ['tabindex', 'role', 'aria-label']) box.removeAttribute(name)
  }
}
