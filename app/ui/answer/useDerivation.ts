'use client'

import { useEffectEvent, useLayoutEffect, useState, useSyncExternalStore } from 'react'
import type { Format } from '@/lib/expr/vocabulary'
import { type LineEditor, type LineView, lineEditor } from './lineEditor'

/**
 * The editor of a derivation with what is to be shown of it. It holds what is typed: `text` is read once, as in the fields,
 * and every change is told as one text.
 */
export function useDerivation(
  text: string,
  format: Format,
  onInput: (text: string) => void,
  onFieldLost: () => void,
): { readonly editor: LineEditor; readonly view: LineView } {
  const [editor] = useState(() => lineEditor(text, format))
  const view = useSyncExternalStore(editor.subscribe, editor.view, editor.view)
  const input = useEffectEvent(onInput)
  const lost = useEffectEvent(onFieldLost)
  // Before the fields' own effects, in which one may tell what was typed before the page came alive.
  useLayoutEffect(
    () => editor.listen({ changed: (said) => input(said), fieldLost: () => lost() }),
    [editor],
  )
  return { editor, view }
}
