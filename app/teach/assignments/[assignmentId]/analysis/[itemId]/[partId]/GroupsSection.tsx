import { asksOf } from '@/app/asksOf'
import { Link } from '@/app/ui/Link'
import { WrittenAnswer } from '@/app/ui/WrittenAnswer'
import type { Dictionary } from '@/lib/i18n/dictionary'
import type { Locale } from '@/lib/question/question'
import { CountTable } from './CountTable'
import type { PartAnalysis } from './readPartAnalysis'

/** The commonest wrong answers, each as it was read. */
export function GroupsSection({
  page: { assignment, part, groups },
  words,
  locale,
}: {
  page: PartAnalysis
  words: Dictionary['analysis']
  locale: Locale
}) {
  return (
    <section className="lg:col-span-2">
      <h2 className="text-xl">{words.groups}</h2>
      {groups.length === 0 ? (
        <p className="mt-half text-ink-soft">{words.noGroups}</p>
      ) : (
        <>
          <p className="mb-half text-sm text-ink-soft">{words.groupsHint}</p>
          <CountTable
            caption={words.groups}
            nameHead={words.answer}
            countHead={words.students}
            all={part.tried}
            rows={groups.map(({ answer, asked, vocabulary, students }) => ({
              key: answer.id,
              name: (
                <WrittenAnswer
                  key={answer.id}
                  answer={answer}
                  vocabulary={vocabulary}
                  asks={asksOf(asked, locale, null)}
                  locale={locale}
                />
              ),
              count: students,
            }))}
          />
          <p className="mt-half">
            <Link
              href={`/teach/assignments/${assignment.id}/groups?item=${part.itemId}&part=${part.partId}`}
            >
              {words.toGroups}
            </Link>
          </p>
        </>
      )}
    </section>
  )
}
