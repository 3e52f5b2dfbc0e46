'use client'

import { type KeyboardEvent, useRef, useState } from 'react'
import { Icon, type IconName } from '../Icon'
import type { LineEditor, LineView } from './lineEditor'
import type { LineAction } from './lineKeys'
import { useQuestion } from './QuestionFrame'

interface Tool {
  readonly action: LineAction
  readonly icon: IconName
  readonly name: string
  /** Whether it would do nothing now. */
  readonly isIdle: boolean
}

/**
 * What a keyboard does to lines, as buttons for who has none: on the line that last had the caret, which keeps it, and so
 * the phone's keyboard stays. One stop of the Tab key; arrows move within (the toolbar pattern of WAI-ARIA).
 */
export function LineTools({ editor, view }: { editor: LineEditor; view: LineView }) {
  const { words } = useQuestion()
  const [stop, setStop] = useState(0)
  const bar = useRef<HTMLDivElement>(null)
  const { lines, current, canUndo, canRedo } = view
  const isAlone = lines.length === 1
  const at = lines.findIndex(({ id }) => id === current)
  const tools: readonly Tool[] = [
    { action: { kind: 'undo' }, icon: 'undo', name: words.undo, isIdle: !canUndo },
    { action: { kind: 'redo' }, icon: 'redo', name: words.redo, isIdle: !canRedo },
    ...(isAlone ? [] : toolsAmongLines()),
    { action: { kind: 'add' }, icon: 'add', name: words.addLineName, isIdle: false },
  ]

  function toolsAmongLines(): readonly Tool[] {
    const [isFirst, isLast] = [at <= 0, at === lines.length - 1]
    return [
      { action: { kind: 'carry', by: -1 }, icon: 'up', name: words.moveLineUp, isIdle: isFirst },
      { action: { kind: 'carry', by: 1 }, icon: 'down', name: words.moveLineDown, isIdle: isLast },
      { action: { kind: 'join' }, icon: 'join', name: words.joinLine, isIdle: isFirst },
      { action: { kind: 'drop' }, icon: 'drop', name: words.dropLine, isIdle: false },
    ]
  }

  function move(event: KeyboardEvent) {
    const steps: Readonly<Record<string, number>> = {
      ArrowRight: stop + 1,
      ArrowLeft: stop - 1,
      Home: 0,
      End: tools.length - 1,
    }
    const next = steps[event.key]
    if (next === undefined) return
    event.preventDefault()
    const place = (next + tools.length) % tools.length
    setStop(place)
    bar.current?.querySelectorAll('button')[place]?.focus()
  }

  return (
    <div
      ref={bar}
      role="toolbar"
      tabIndex={-1}
      aria-label={words.lineTools}
      onKeyDown={move}
      className="flex max-sm:-mx-3"
    >
      {tools.map(({ action, icon, name, isIdle }, place) => (
        <button
          key={icon}
          type="button"
          tabIndex={place === stop ? 0 : -1}
          aria-label={name}
          title={name}
          aria-disabled={isIdle}
          onFocus={() => setStop(place)}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => {
            if (!isIdle) editor.act(current, action)
          }}
          className="flex min-h-[44px] min-w-[44px] items-center justify-center rounded-sm text-ink-soft hover:text-accent aria-disabled:text-ink-soft aria-disabled:opacity-40"
        >
          <Icon name={icon} className="size-4.5" />
        </button>
      ))}
    </div>
  )
}
