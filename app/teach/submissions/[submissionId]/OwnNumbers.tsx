import { Sentence } from '@/app/ui/Sentence'
import { variantNumbers } from '@/app/variantNumbers'
import type { Dictionary } from '@/lib/i18n/dictionary'
import { fill } from '@/lib/i18n/fill'
import type { Question } from '@/lib/question/question'

/** The values that the varied names of the question have for this student; nothing where none varies. */
export function OwnNumbers({
  question,
  words,
}: {
  question: Question
  words: Dictionary['teach']
}) {
  const numbers = variantNumbers(question.variant, question.vocabulary)
  if (numbers.length === 0) return null
  return (
    <p className="mt-2 text-sm text-ink-soft">
      <Sentence text={fill(words.numbers, { numbers: numbers.join(', ') })} />
    </p>
  )
}
