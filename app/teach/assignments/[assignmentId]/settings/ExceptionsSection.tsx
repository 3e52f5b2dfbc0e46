import { readWords } from '@/app/request/preferences'
import { Cell, Head, Table } from '@/app/ui/Table'
import type { AssignmentPlan } from '@/lib/db/assignmentPlan'
import type { Exceptions, Extension } from '@/lib/db/extensions'
import { writeLocalTime } from '@/lib/gradebook/localTime'
import type { Dictionary } from '@/lib/i18n/dictionary'
import { fill } from '@/lib/i18n/fill'
import { formatInstant, nameZone } from '@/lib/i18n/format'
import type { Locale } from '@/lib/question/question'
import { ExcuseForm } from './ExcuseForm'
import { ExtensionForm } from './ExtensionForm'
import { RemoveButton } from './RemoveButton'

/** The students and sections for whom an assignment is otherwise: more time, or not asked at all. */
export async function ExceptionsSection({
  plan,
  exceptions,
  mayEdit,
  now,
}: {
  plan: AssignmentPlan
  exceptions: Exceptions
  mayEdit: boolean
  now: Date
}) {
  const { locale, words: all } = await readWords()
  const { assignment: words, faults: faultWords } = all
  const { zone } = plan.course
  const { extensions, excuses, students, sections } = exceptions
  const { due, lateUntil } = plan.content
  const people = students.map(({ id, name, studentNumber }) => ({
    id,
    name: nameOf({ name, studentNumber }),
  }))
  const excused = new Set(excuses.map(({ studentId }) => studentId))
  const common = { assignmentId: plan.id, words, faultWords }
  return (
    <section
      aria-labelledby="exceptions"
      className="mt-20 space-y-line border-t border-rule-strong pt-half"
    >
      <h2 id="exceptions" className="text-xl">
        {words.exceptions}
      </h2>
      <div className="space-y-half">
        <h3 className="text-lg">{words.extensions}</h3>
        <p className="text-sm text-ink-soft">
          {words.extensionsHint} {plan.content.policy.solution !== 'never' && words.solutionEarlier}
        </p>
        {extensions.length === 0 ? (
          <p className="text-ink-soft">{words.noExtensions}</p>
        ) : (
          <Table caption={words.extensions} quiet>
            <thead>
              <tr>
                <Head>{words.extensionFor}</Head>
                <Head>{words.due}</Head>
                <Head>{words.reason}</Head>
                {mayEdit && (
                  <Head>
                    <span className="sr-only">{words.removeShort}</span>
                  </Head>
                )}
              </tr>
            </thead>
            <tbody>
              {extensions.map((extension) => (
                <tr key={extension.id}>
                  <Cell>{nameOf(extension)}</Cell>
                  <Cell className="min-w-40 tabular-nums">
                    {sayDates(extension, zone, locale, words)}
                  </Cell>
                  <Cell className="min-w-32">
                    {extension.reason}{' '}
                    <span className="text-sm whitespace-nowrap text-ink-soft">
                      {fill(words.by, { name: extension.by })}
                    </span>
                  </Cell>
                  {mayEdit && (
                    <Cell>
                      <RemoveButton
                        {...common}
                        path="/api/extensions/remove"
                        named={{ extensionId: extension.id }}
                        label={fill(words.removeExtension, { name: extension.name })}
                      />
                    </Cell>
                  )}
                </tr>
              ))}
            </tbody>
          </Table>
        )}
        {!mayEdit ? null : people.length === 0 ? (
          <p className="text-ink-soft">{words.noMembers}</p>
        ) : (
          <ExtensionForm
            {...common}
            zone={nameZone(zone, now, locale)}
            students={people}
            sections={sections}
            standing={extensions.map(({ id, target }) => ({ id, target }))}
            due={writeLocalTime(due, zone)}
            lateUntil={lateUntil === null ? null : writeLocalTime(lateUntil, zone)}
          />
        )}
      </div>
      <div className="space-y-half">
        <h3 className="text-lg">{words.excuses}</h3>
        <p className="text-sm text-ink-soft">{words.excusesHint}</p>
        {excuses.length === 0 ? (
          <p className="text-ink-soft">{words.noExcuses}</p>
        ) : (
          <ul className="divide-y divide-rule border-y border-rule">
            {excuses.map((excuse) => (
              <li key={excuse.id} className="flex flex-wrap items-center gap-x-4 py-1">
                <p className="grow">
                  {nameOf(excuse)} <span className="text-ink-soft">{excuse.reason}</span>{' '}
                  <span className="text-sm text-ink-soft">
                    {fill(words.by, { name: excuse.by })}
                  </span>
                </p>
                {mayEdit && (
                  <RemoveButton
                    {...common}
                    path="/api/excuses/remove"
                    named={{ excuseId: excuse.id }}
                    label={fill(words.removeExcuse, { name: excuse.name })}
                  />
                )}
              </li>
            ))}
          </ul>
        )}
        {mayEdit && people.length > 0 && (
          <ExcuseForm {...common} students={people.filter(({ id }) => !excused.has(id))} />
        )}
      </div>
    </section>
  )
}

function nameOf({ name, studentNumber }: { name: string; studentNumber: string | null }): string {
  return studentNumber === null ? name : `${name} (${studentNumber})`
}

function sayDates(
  { due, lateUntil }: Extension,
  zone: string,
  locale: Locale,
  words: Dictionary['assignment'],
): string {
  const shown = { due: formatInstant(due, locale, zone) }
  return lateUntil === null
    ? fill(words.until, shown)
    : fill(words.untilLate, { ...shown, late: formatInstant(lateUntil, locale, zone) })
}
