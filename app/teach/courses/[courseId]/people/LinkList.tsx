'use client'

import { Button } from '@/app/ui/Button'
import { Cell, Head, Table } from '@/app/ui/Table'
import { fillPlural } from '@/lib/i18n/fill'
import type { Links } from './links'
import type { PeopleFrame } from './person'

/** Links just made, to print, to save or to copy; and for whom there is none, and why. */
export function LinkList({
  links: { links, csv },
  frame: { words, locale },
}: {
  links: Links
  frame: Pick<PeopleFrame, 'words' | 'locale'>
}) {
  const made = links.filter(({ address }) => address !== null)
  const refused = links.filter(({ address }) => address === null)

  function saveCsv() {
    const address = URL.createObjectURL(new Blob([csv], { type: 'text/csv;charset=utf-8' }))
    const anchor = document.createElement('a')
    anchor.href = address
    anchor.download = `${words.linksFile}.csv`
    anchor.click()
    URL.revokeObjectURL(address)
  }

  return (
    <div className="space-y-half">
      {made.length > 0 && (
        <>
          <p role="status">{fillPlural(words.linksMade, made.length, locale)}</p>
          <p className="screen-only flex flex-wrap gap-3">
            <Button onClick={() => window.print()}>{words.print}</Button>
            <Button onClick={saveCsv}>{words.saveCsv}</Button>
          </p>
          <div className="print-alone">
            <Table caption={words.links} quiet bare>
              <thead>
                <tr>
                  <Head>{words.studentNumber}</Head>
                  <Head>{words.name}</Head>
                  <Head>{words.link}</Head>
                </tr>
              </thead>
              <tbody>
                {made.map(({ userId, studentNumber, name, address }) => (
                  <tr key={userId}>
                    <Cell className="tabular-nums">{studentNumber}</Cell>
                    <Cell>{name}</Cell>
                    <Cell className="min-w-56 font-mono text-sm break-all select-all">
                      {address}
                    </Cell>
                  </tr>
                ))}
              </tbody>
            </Table>
          </div>
        </>
      )}
      {refused.length > 0 && (
        <div role={made.length === 0 ? 'alert' : undefined}>
          <p>{fillPlural(words.linksRefused, refused.length, locale)}</p>
          <ul className="list-disc pl-5 text-ink-soft">
            {refused.map(({ userId, name, refusal }) => (
              <li key={userId}>
                {name}: {refusal !== null && words.refusals[refusal]}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}
