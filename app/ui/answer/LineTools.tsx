'use client'

import { Icon, type IconName } from '../Icon'
import type { LineEditor, LineView } from './lineEditor'
import type { LineAction } from './lineKeys'
import { useQuestion } from './QuestionFrame'
import { Toolbar } from './Toolbar'

interface Tool {
  readonly action: LineAction
  readonly icon: IconName
  readonly name: string
  /** Whether it would do nothing now. */
  readonly isIdle: boolean
}

/**
 * What a keyboard does to lines, as buttons for who has none: on the line that last had the caret, which keeps it, and so
 * the phone's keyboard stays.
 */
export function LineTools({ editor, view }: { editor: LineEditor; view: LineView }) {
  const { words } = useQuestion()
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

  return (
    <Toolbar
      label={words.lineTools}
      buttons={tools.map(({ action, icon, ...tool }) => ({
        ...tool,
        key: icon,
        shown: <Icon name={icon} className="size-4.5" />,
        press: () => editor.act(current, action),
      }))}
      keepsCaret
      className="flex flex-wrap max-sm:-mx-3"
      buttonClassName="flex min-h-[44px] min-w-[44px] items-center justify-center rounded-sm text-ink-soft hover:text-accent aria-disabled:text-ink-soft aria-disabled:*:opacity-40"
    />
  )
}
