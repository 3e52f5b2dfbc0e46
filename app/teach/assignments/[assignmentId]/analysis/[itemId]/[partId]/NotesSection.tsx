import { Sentence } from '@/app/ui/Sentence'
import { type AttemptFact, frequencies } from '@/lib/gradebook/analysis/attempts'
import type { Dictionary } from '@/lib/i18n/dictionary'
import { sayNote } from '@/lib/i18n/sayNote'
import type { Locale } from '@/lib/question/question'
import { CountTable } from './CountTable'

/** What the wrong answers were wrong in, by how many students met it. */
export function NotesSection({
  attempts,
  words,
  locale,
}: {
  attempts: readonly AttemptFact[]
  words: Dictionary['analysis']
  locale: Locale
}) {
  const notes = frequencies(attempts, ({ note, outcome }) => (outcome === 'correct' ? null : note))
  const students = new Set(attempts.map(({ studentId }) => studentId)).size
  return (
    <section>
      <h2 className="mb-half text-xl">{words.notes}</h2>
      {notes.length === 0 ? (
        <p className="text-ink-soft">{words.noNotes}</p>
      ) : (
        <CountTable
          caption={words.notes}
          nameHead={words.note}
          countHead={words.students}
          rows={notes.map(({ key, students: count }) => ({
            key,
            name: <Sentence key={key} text={sayNote(key, locale)} />,
            count,
          }))}
          all={students}
        />
      )}
    </section>
  )
}
