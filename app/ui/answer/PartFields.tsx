'use client'

import type { ReactNode } from 'react'
import { readOptions } from '@/lib/expr/readOptions'
import { fill } from '@/lib/i18n/fill'
import { sayCase } from '@/lib/i18n/sayCase'
import type { AsksChoice, AsksText, AsksUpload, AsksWriting } from '../asks'
import type { ShownFile } from '../FileList'
import { AnswerField } from './AnswerField'
import { DerivationField } from './DerivationField'
import { OptionList, type PickableOption } from './OptionList'
import { ProseField } from './ProseField'
import { useQuestion } from './QuestionFrame'
import { UploadField } from './UploadField'
import type { Written } from './written'

/** What a part asks, with what its page has set of it on the server. */
export type AnswerableAsks =
  | AsksWriting
  | AsksText
  | (AsksUpload & { readonly stored: readonly ShownFile[] })
  | (Omit<AsksChoice, 'options'> & { readonly options: readonly PickableOption[] })

/** A part as the browser may know it. */
export interface AnswerablePart {
  readonly id: string
  /** How the page counts it: `3`. */
  readonly number: number
  readonly asks: AnswerableAsks
  /** Whether lines of a derivation are ticked while they are typed. */
  readonly ticks: boolean
  /** A field each; empty where one answer is asked. */
  readonly cases: readonly { readonly label: string; readonly shown: ReactNode }[]
}

/** The fields of a part: options to pick from, one field, or a field a case. */
export function PartFields({
  part,
  written,
  revision,
  fault,
  readOnly,
  onWrite,
  onFieldLost,
  onBusy,
}: {
  part: AnswerablePart
  written: Written
  /** Counts how often the text was replaced from outside: the fields are made anew. */
  revision: number
  fault: string | null
  readOnly: boolean
  /** A text is written, in the field of a case or, where that is null, in the one there is. */
  onWrite: (text: string, caseLabel: string | null) => void
  onFieldLost: () => void
  /** A file is on its way, or no longer. */
  onBusy: (isBusy: boolean) => void
}) {
  const { words, handing, itemId, practice: round } = useQuestion()
  const { asks } = part
  if (asks.kind === 'choice') {
    const keys = asks.options.map(({ key }) => key)
    return (
      <OptionList
        {...asks}
        picked={keysIn(written.text, keys)}
        label={fill(words.answerTo, { part: part.number })}
        legend={asks.several ? words.chooseSome : words.chooseOne}
        fault={fault}
        readOnly={readOnly}
        onPick={(picked) => onWrite([...picked].sort().join(', '), null)}
      />
    )
  }
  const whole = { text: written.text, fault, readOnly }
  const onInput = (text: string) => onWrite(text, null)
  if (asks.kind === 'text') {
    const label = fill(handing.proseTo, { part: part.number })
    return <ProseField {...whole} asks={asks} label={label} onInput={onInput} />
  }
  if (asks.kind === 'upload') {
    const label = fill(handing.filesTo, { part: part.number })
    const { stored } = asks
    const of = { partId: part.id, asks, stored, label, onInput, onBusy }
    return <UploadField key={revision} {...whole} {...of} />
  }
  const common = { format: written.format, readOnly, onFieldLost }
  /** One answer: its lines where its way may be handed in with it, else a field. */
  const field = (own: {
    readonly text: string
    readonly label: string
    readonly fault: string | null
    readonly case: string | null
    readonly onInput: (text: string) => void
  }) =>
    asks.kind !== 'number' && asks.work ? (
      <DerivationField
        key={revision}
        {...common}
        {...own}
        asks={asks}
        ticked={
          part.ticks
            ? {
                ...(round === undefined ? { itemId } : { questionId: itemId, round }),
                partId: part.id,
                case: own.case,
              }
            : null
        }
      />
    ) : (
      <AnswerField key={revision} {...common} {...own} asks={asks} />
    )
  if (written.fields === null) {
    const unit = asks.kind === 'number' ? asks.unit : null
    const label = unit === null ? words.answerTo : words.answerToIn
    return field({
      text: written.text,
      case: null,
      label: fill(label, { part: part.number, unit: unit ?? '' }),
      fault,
      onInput,
    })
  }
  return (
    <div className="screen-only space-y-half">
      {part.cases.map(({ label, shown }) => {
        const text = written.fields?.[label] ?? ''
        return (
          <div key={label}>
            <p className="prose mb-1">{shown}</p>
            {field({
              text,
              case: label,
              label: fill(words.answerToCase, { part: part.number, case: sayCase(label) }),
              fault: fault !== null && text.trim() === '' ? fault : null,
              onInput: (next) => onWrite(next, label),
            })}
          </div>
        )
      })}
    </div>
  )
}

/** The keys in the text of a draft or an earlier answer; none where it names no option. */
function keysIn(text: string, keys: readonly string[]): readonly string[] {
  const options = keys.map((key) => ({ key, words: [] }))
  const reading = readOptions(text, { options, several: true })
  return reading.kind === 'read' ? reading.value : []
}
